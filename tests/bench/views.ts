import { chromium } from "playwright-core";

import { EIGHT_CARDS_TRN } from "../../mocks/people.ts";
import { findChromium } from "../../tools/chromium.ts";
import { startService } from "../../tools/service.ts";
import { serveFiles } from "./files-server.ts";
import { floorPage } from "./floor.ts";
import { type Line, SLOW_3G, slowDoor, TWO_G } from "./line.ts";
import { median } from "./measure.ts";
import { type Door, type Paint, see } from "./paint.ts";
import type { Figure } from "./run.ts";
import { signIn } from "./signed-in.ts";
import { startUsualServer } from "./rendering.ts";

const ROUNDS = 7;
/** As soon as the other, but for a frame of 16 ms of the browser's. */
const SAME = 1.02;

/**
 * When the page of eight cards is painted behind a slow line, in Chromium at 360 px on a slow CPU: ours,
 * the usual page with all of GOV.UK Frontend, and the floor, which is our page as a file of a bare
 * server.
 */
export async function views(folder: string): Promise<Figure[]> {
  const service = await startService({
    port: 0,
    mocksPort: 0,
    folder,
    environment: { RECORD_FRESH_SECONDS: "3600" },
  });
  const cookie = await signIn(service, { trn: EIGHT_CARDS_TRN });
  const html = await (
    await fetch(`${service.origin}/qualifications`, {
      headers: { Cookie: cookie, "Accept-Encoding": "identity" },
    })
  ).text();
  const usualServer = await startUsualServer(html);
  const usualPage = await usualServer.ask();
  usualServer.process.kill();
  const usualFiles = await serveFiles(usualPage, true);
  const floorFiles = await serveFiles(floorPage(html, usualPage));
  const doors = await Promise.all(
    [
      Number(new URL(service.origin).port),
      usualFiles.port,
      floorFiles.port,
    ].map(slowDoor),
  );
  const [ours, usual, floor] = doors as [Door, Door, Door]; // one for each
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox"],
  });
  const database = await service.worker.database();
  const paint = (door: Door, line: Line, isLater: boolean) => async () => {
    // Nobody has a copy on a first view.
    if (!isLater) await database.prepare("DELETE FROM record_copies").run();
    return see(browser, { door, cookie, line, isLater });
  };
  const found = await inTurns({
    first3G: paint(ours, SLOW_3G, false),
    floor3G: paint(floor, SLOW_3G, false),
    first2G: paint(ours, TWO_G, false),
    floor2G: paint(floor, TWO_G, false),
    later2G: paint(ours, TWO_G, true),
    usual2G: paint(usual, TWO_G, true),
  });
  await browser.close();
  for (const one of [...doors, usualFiles, floorFiles]) one.close();
  await service.stop();
  return figuresOf(found);
}

type Found = Record<
  "first3G" | "floor3G" | "first2G" | "floor2G" | "later2G" | "usual2G",
  Paint
>;

function figuresOf(found: Found): Figure[] {
  const { first3G, floor3G, first2G, floor2G, later2G, usual2G } = found;
  return [
    figure("first view, all bytes", first2G.bytes, "B", 7000),
    figure("… of the floor", floor2G.bytes, "B"),
    figure("first paint on 2G, ours", first2G.first, "ms"),
    figure("… in the floor's", first2G.first / floor2G.first, "×", SAME),
    figure("first paint on Slow 3G, ours", first3G.first, "ms"),
    figure("… in the floor's", first3G.first / floor3G.first, "×", SAME),
    figure("later view, all bytes", later2G.bytes, "B"),
    figure("later view, requests", later2G.requests, "", 1),
    figure("later view on 2G, first paint", later2G.first, "ms"),
    figure("… in the usual page's", later2G.first / usual2G.first, "×", SAME),
    figure(
      "… largest paint, in the usual page's",
      later2G.largest / usual2G.largest,
      "×",
      0.85,
    ),
  ];
}

/** The medians of several rounds, in which all take turns; the first is for warming up. */
async function inTurns<Name extends string>(
  turns: Record<Name, () => Promise<Paint>>,
): Promise<Record<Name, Paint>> {
  const names = Object.keys(turns) as Name[]; // keys of what was given
  const samples = new Map(names.map((name) => [name, [] as Paint[]]));
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const name of names) {
      const paint = await turns[name]();
      if (round > 0) samples.get(name)?.push(paint);
    }
  const of = (name: Name, part: keyof Paint) =>
    median((samples.get(name) ?? []).map((paint) => paint[part]));
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        first: of(name, "first"),
        largest: of(name, "largest"),
        bytes: of(name, "bytes"),
        requests: of(name, "requests"),
      },
    ]),
  ) as Record<Name, Paint>;
}

function figure(
  what: string,
  value: number,
  unit: string,
  atMost?: number,
): Figure {
  return { what, value, unit, ...(atMost !== undefined && { atMost }) };
}

import { createHash } from "node:crypto";

import { EIGHT_CARDS_TRN } from "../../mocks/people.ts";
import { type Service, startService } from "../../tools/service.ts";
import { startConstant } from "./constant.ts";
import { cpuInRounds, median, workerdPid } from "./measure.ts";
import type { Figure } from "./run.ts";
import { signIn } from "./signed-in.ts";

/**
 * What pages cost in CPU, side by side: as many times as a Worker that gives the page of eight cards
 * as a constant, both behind Miniflare's own door; and packing a later view against the dictionary in
 * packing it with brotli, at the Worker's.
 */
export async function pageCpu(folder: string): Promise<Figure[]> {
  const service = await startService({
    port: 0,
    mocksPort: 0,
    folder,
    environment: { RECORD_FRESH_SECONDS: "3600" },
  });
  const workerd = workerdPid();
  const cookie = await signIn(service, { trn: EIGHT_CARDS_TRN });
  const ask = asker(cookie, service.origin);
  const { origin } = await service.worker.miniflareDoor();
  const askBehind = asker(cookie, origin);
  const constant = await startConstant(await ask("/qualifications", {}));
  const peer = workerdPid();
  if (workerd === null || peer === null) return [];
  const dictionary = await announced(service, ask);
  const plain = { "Accept-Encoding": "identity" };
  const turn = (path: string, headers = plain, through = ask) => ({
    pid: workerd,
    ask: () => through(path, headers),
  });
  const found = await cpuInRounds(
    [
      { pid: peer, ask: constant.ask },
      turn("/cookies", dictionary, askBehind),
      turn("/qualifications", dictionary, askBehind),
      turn("/certificates/qts.pdf", plain, askBehind),
      turn("/qualifications"),
      turn("/qualifications", { "Accept-Encoding": "br" }),
      turn("/qualifications", dictionary),
    ],
    { rounds: 21, times: 60 },
  );
  await constant.stop();
  await service.stop();
  return figuresOf(found);
}

function figuresOf(rounds: number[][]): Figure[] {
  const of = (figure: (cpu: readonly number[]) => number) =>
    median(rounds.map(figure));
  const toConstant = (place: number) =>
    of((cpu) => (cpu[place] ?? 0) / (cpu[0] ?? 0));
  return [
    {
      what: "CPU of a constant page in workerd",
      value: of(([constant = 0]) => constant),
      unit: "ms",
    },
    times("a public page", toConstant(1)),
    times("a signed-in page", toConstant(2), 8),
    times("a certificate", toConstant(3)),
    {
      what: "packing a later view, in packing it with brotli",
      value: of(
        ([, , , , plainly = 0, brotli = 0, packed = 0]) =>
          (packed - plainly) / (brotli - plainly),
      ),
      unit: "×",
      atMost: 0.5,
    },
  ];
}

function times(what: string, value: number, atMost?: number): Figure {
  const figure = { what: `… of ${what}, in the constant's`, value, unit: "×" };
  return atMost === undefined ? figure : { ...figure, atMost };
}

type Ask = (path: string, headers: Record<string, string>) => Promise<Buffer>;

/** Asks as one teacher who is signed in, through this door; the answer as it comes. */
function asker(Cookie: string, origin: string): Ask {
  return async (path, headers) => {
    const init = { headers: { Cookie, ...headers } };
    const answer = await fetch(origin + path, init);
    return Buffer.from(await answer.arrayBuffer());
  };
}

/** What a browser says that has the dictionary. */
async function announced({ origin }: Service, ask: Ask) {
  const zstd = { "Accept-Encoding": "zstd" };
  const page = (await ask("/qualifications", zstd)).toString();
  const [, path = ""] =
    /rel="compression-dictionary" href="([^"]+)"/.exec(page) ?? [];
  const answer = await fetch(origin + path);
  const text = Buffer.from(await answer.arrayBuffer());
  const hash = createHash("sha256").update(text).digest("base64");
  return {
    "Accept-Encoding": "br, zstd, dcz",
    "Available-Dictionary": `:${hash}:`,
  };
}

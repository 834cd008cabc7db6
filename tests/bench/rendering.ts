import { fork } from "node:child_process";
import { once } from "node:events";

import { EIGHT_CARDS_TRN } from "../../mocks/people.ts";
import { startService } from "../../tools/service.ts";
import { readCards, readDetails } from "../journeys/read-record.ts";
import { cpuInRounds, median, workerdPid } from "./measure.ts";
import type { Figure } from "./run.ts";
import { signIn } from "./signed-in.ts";

/** A certificate that this teacher does not hold: the same session and copy, and no page. */
const NOTHING_TO_RENDER = "/certificates/npqlpm.pdf";

/**
 * What rendering the page of eight cards costs in CPU: ours through Remix in workerd, less a request
 * that reads the same session and copy and renders nothing; and the same page as it is usually
 * made, by Express with GOV.UK's own Nunjucks macros. Neither compresses.
 */
export async function rendering(folder: string): Promise<Figure[]> {
  const service = await startService({
    port: 0,
    mocksPort: 0,
    folder,
    environment: { RECORD_FRESH_SECONDS: "3600" },
  });
  const Cookie = await signIn(service, { trn: EIGHT_CARDS_TRN });
  const ask = async (path: string) => {
    const init = { headers: { Cookie, "Accept-Encoding": "identity" } };
    const answer = await fetch(service.origin + path, {
      ...init,
      redirect: "manual",
    });
    return answer.text();
  };
  const html = await ask("/qualifications");
  const usual = await startUsualServer(html);
  const workerd = workerdPid();
  const pid = usual.process.pid;
  const isMeasurable = workerd !== null && pid !== undefined;
  const rounds = isMeasurable
    ? await cpuInRounds(
        [
          { pid: workerd, ask: () => ask("/qualifications") },
          { pid: workerd, ask: () => ask(NOTHING_TO_RENDER) },
          { pid, ask: usual.ask },
        ],
        MANY,
      )
    : [];
  usual.process.kill();
  await service.stop();
  return isMeasurable ? figuresOf(rounds) : [];
}

/** A small difference of two large ones. */
const MANY = { rounds: 31, times: 50 };

function figuresOf(rounds: number[][]): Figure[] {
  const of = (
    figure: (whole: number, without: number, theirs: number) => number,
  ) =>
    median(
      rounds.map(([whole = 0, without = 0, theirs = 0]) =>
        figure(whole, without, theirs),
      ),
    );
  return [
    {
      what: "CPU of our page, not compressed",
      value: of((whole) => whole),
      unit: "ms",
    },
    {
      what: "… of rendering it",
      value: of((whole, without) => whole - without),
      unit: "ms",
    },
    {
      what: "CPU of the same from Express with Nunjucks",
      value: of((_, __, theirs) => theirs),
      unit: "ms",
    },
    {
      what: "… rendering ours in theirs",
      value: of((whole, without, theirs) => (whole - without) / theirs),
      unit: "×",
      atMost: 1,
    },
  ];
}

/** The same cards and details, as a reader of our page finds them. */
export async function startUsualServer(html: string) {
  const cards = readCards(html).map(({ title, rows }) => ({
    title,
    rows: toRows(rows),
  }));
  if (cards.length !== 8) throw new Error("It is not the page of eight cards");
  const details = toRows(Object.entries(readDetails(html)));
  const child = fork(new URL("usual-server.ts", import.meta.url));
  child.send({ name: "Somebody’s", cards, details });
  const [port] = (await once(child, "message")) as [number]; // it sends nothing else
  const ask = async () => {
    const answer = await fetch(`http://localhost:${port}/qualifications`);
    return answer.text();
  };
  return { process: child, ask };
}

function toRows(rows: [label: string, value: string][]) {
  return rows.map(([label, value]) => ({
    key: { text: label },
    value: { text: value },
  }));
}

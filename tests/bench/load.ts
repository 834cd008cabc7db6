import { EIGHT_CARDS_TRN } from "../../mocks/people.ts";
import { startService } from "../../tools/service.ts";
import { startConstant } from "./constant.ts";
import { median, quantile } from "./measure.ts";
import type { Figure } from "./run.ts";
import { signIn } from "./signed-in.ts";

const TEACHERS = 200;
const SECONDS = 60;
const CONSTANT_SECONDS = 10;

/**
 * Two hundred teachers at once, each asking for the record again as soon as it is there, for a minute;
 * and the same of a Worker that gives the page as a constant.
 */
export async function load(folder: string): Promise<Figure[]> {
  const service = await startService({
    port: 0,
    mocksPort: 0,
    folder,
    environment: {},
  });
  const cookies = await Promise.all(
    Array.from({ length: TEACHERS }, (_, place) =>
      signIn(service, teacher(place)),
    ),
  );
  const ask = (Cookie: string) => async () => {
    const headers = { Cookie, "Accept-Encoding": "br" };
    const answer = await fetch(`${service.origin}/qualifications`, { headers });
    const html = await answer.text();
    return answer.status === 200 && html.includes("govuk-summary-card");
  };
  const [cookie = ""] = cookies;
  const headers = { Cookie: cookie, "Accept-Encoding": "identity" };
  const page = await fetch(`${service.origin}/qualifications`, { headers });
  const constant = await startConstant(Buffer.from(await page.arrayBuffer()));
  const ours = await run(cookies.map(ask), SECONDS);
  const base = await run(
    cookies.map(() => async () => (await constant.ask()).length > 0),
    CONSTANT_SECONDS,
  );
  await constant.stop();
  await service.stop();
  return figuresOf(ours, base);
}

type Run = { times: number[]; failed: number };

function figuresOf(ours: Run, base: Run): Figure[] {
  const perSecond = ours.times.length / SECONDS;
  const ofBase = base.times.length / CONSTANT_SECONDS;
  return [
    {
      what: `errors of ${TEACHERS} teachers at once for ${SECONDS} s`,
      value: ours.failed,
      unit: "",
      atMost: 0,
    },
    { what: "… pages a second", value: perSecond, unit: "" },
    { what: "… in the constant's", value: perSecond / ofBase, unit: "×" },
    {
      what: "… wait in the constant's, median",
      value: median(ours.times) / median(base.times),
      unit: "×",
    },
    {
      what: "… and at the 99th percentile",
      value: quantile(ours.times, 0.99) / quantile(base.times, 0.99),
      unit: "×",
    },
  ];
}

/** Each with an account of their own, and all with the record of eight cards. */
function teacher(place: number): Record<string, string> {
  const email = `load-${place}@example.com`;
  return { trn: EIGHT_CARDS_TRN, name: "Robin Example", email, birthdate: "" };
}

/** All at once, each again and again; how long each turn took (ms), and how many failed. */
async function run(
  turns: (() => Promise<boolean>)[],
  seconds: number,
): Promise<Run> {
  const times: number[] = [];
  let failed = 0;
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    turns.map(async (turn) => {
      while (performance.now() < end) {
        const before = performance.now();
        const isGood = await turn().catch(() => false);
        if (!isGood) failed += 1;
        times.push(performance.now() - before);
      }
    }),
  );
  return { times, failed };
}

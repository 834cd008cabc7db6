import { EIGHT_CARDS_TRN } from "../../mocks/people.ts";
import { type Service, startService } from "../../tools/service.ts";
import {
  cpuOfProcess,
  median,
  quantile,
  timeEach,
  workerdPid,
} from "./measure.ts";
import type { Figure } from "./run.ts";
import { signIn } from "./signed-in.ts";

const DQT_MS = 600;
const DEADLINE_MS = 100;

/**
 * How long a teacher waits for the page of eight cards: from DQT at 600 ms, from a fresh copy, and
 * from a stale one while DQT is slower than the deadline; and what the whole page costs in CPU.
 */
export async function pageFromCopy(folder: string): Promise<Figure[]> {
  const slow = await run(folder, { RECORD_FRESH_SECONDS: "0" }, 12, DQT_MS);
  const fresh = await run(folder, {}, 1000, DQT_MS);
  const stale = await run(
    folder,
    { RECORD_FRESH_SECONDS: "0", RECORD_DEADLINE_MS: String(DEADLINE_MS) },
    30,
    DQT_MS,
  );
  return [
    figure("page from DQT at 600 ms", median(slow.times), "ms"),
    figure("page from a fresh copy", median(fresh.times), "ms"),
    figure(
      "… that many times sooner",
      median(slow.times) / median(fresh.times),
      "×",
      { atLeast: 20 },
    ),
    figure(
      `page from a stale copy, DQT slower than ${DEADLINE_MS} ms`,
      median(stale.times),
      "ms",
    ),
    ...cpuFigures(fresh.cpu),
  ];
}

function cpuFigures(samples: number[]): Figure[] {
  if (samples.length === 0) return [];
  return [
    figure(
      "CPU of a whole signed-in page in workerd, median",
      median(samples),
      "ms",
    ),
    figure("… 99th percentile", quantile(samples, 0.99), "ms", { atMost: 10 }),
  ];
}

async function run(
  folder: string,
  environment: Record<string, string>,
  turns: number,
  delayMs: number,
) {
  const service = await startService({
    port: 0,
    mocksPort: 0,
    folder,
    environment,
  });
  const cookie = await signIn(service, { trn: EIGHT_CARDS_TRN });
  const look = () => page(service, cookie);
  // The first makes the copy, and what runs for the first time is not what a teacher meets.
  await timeEach(turns > 100 ? 1000 : 1, look);
  service.mocks.faults.add({ upstream: "dqt", kind: "delay", delayMs });
  const workerd = workerdPid();
  const cpu: number[] = [];
  const times = await timeEach(turns, async () => {
    const before = workerd === null ? 0 : cpuOfProcess(workerd);
    await look();
    if (workerd !== null) cpu.push(cpuOfProcess(workerd) - before);
  });
  await service.stop();
  return { times, cpu };
}

async function page({ origin }: Service, cookie: string): Promise<void> {
  const headers = { Cookie: cookie, "Accept-Encoding": "br" };
  const answer = await fetch(`${origin}/qualifications`, { headers });
  const html = await answer.text();
  if (answer.status !== 200 || html.split('govuk-summary-card"').length < 9)
    throw new Error(`It is not the page of eight cards: ${answer.status}`);
}

function figure(
  what: string,
  value: number,
  unit: string,
  goal: Pick<Figure, "atLeast" | "atMost"> = {},
): Figure {
  return { what, value, unit, ...goal };
}

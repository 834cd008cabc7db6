import { readdirSync, readFileSync } from "node:fs";

/** The value below which this share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const place = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[place] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** How long each of so many turns took, in milliseconds, one after the other. */
export async function timeEach(
  turns: number,
  turn: () => Promise<unknown>,
): Promise<number[]> {
  const samples: number[] = [];
  for (let time = 0; time < turns; time += 1) {
    const before = performance.now();
    await turn();
    samples.push(performance.now() - before);
  }
  return samples;
}

/** The CPU time (ms) that a process has used in all its threads, as Linux counts it in nanoseconds. */
export function cpuOfProcess(pid: number): number {
  return readdirSync(`/proc/${pid}/task`)
    .map((task) => readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8"))
    .reduce((sum, line) => sum + Number(line.split(" ")[0]) / 1e6, 0);
}

const ROUNDS = 7;
const TURNS = 200;

/** One of what is compared: what is asked, and the process that answers. */
export type Turn = { pid: number; ask: () => Promise<unknown> };

/** The CPU of each (ms): the median of several rounds, in which all take turns, so that nothing comes later than the others. */
export async function cpuOf(turns: Turn[]): Promise<number[]> {
  const samples = turns.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [place, { pid, ask }] of turns.entries()) {
      const before = cpuOfProcess(pid);
      for (let turn = 0; turn < TURNS; turn += 1) await ask();
      // The first round is for warming up.
      if (round > 0) samples[place]?.push((cpuOfProcess(pid) - before) / TURNS);
    }
  return samples.map(median);
}

/** The workerd that this process has started last; null where that cannot be told, as on other systems. */
export function workerdPid(): number | null {
  try {
    const found = readdirSync("/proc").filter(isOurWorkerd).map(Number);
    return found.length > 0 ? Math.max(...found) : null;
  } catch {
    return null;
  }
}

function isOurWorkerd(pid: string): boolean {
  if (!/^\d+$/.test(pid)) return false;
  const [, name, parent] =
    /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
  return name === "workerd" && Number(parent) === process.pid;
}

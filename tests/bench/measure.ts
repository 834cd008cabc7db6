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

/** What Linux counts process times in: a hundredth of a second. */
const TICK_MS = 10;

/**
 * The CPU time (ms) of a process and of all that it has started, also of what has ended meanwhile:
 * coarser, for what takes many processes to do.
 */
function cpuOfTree(pid: number): number {
  const all = readdirSync("/proc").flatMap((name) => {
    const found = /^\d+$/.test(name) ? statusOf(name) : null;
    return found ? [{ ...found, pid: Number(name) }] : [];
  });
  const below = (above: number): number =>
    all.reduce((sum, each) => {
      const own = each.pid === above ? each.ticks * TICK_MS : 0;
      return sum + own + (each.parent === above ? below(each.pid) : 0);
    }, 0);
  return below(pid);
}

const ROUNDS = 7;
const TURNS = 200;

/** One of what is compared: what is asked, and the process that answers, alone or with what it has started. */
export type Turn = {
  pid: number;
  isTree?: true;
  ask: () => Promise<unknown>;
};

/** The CPU of each (ms): the median of several rounds, in which all take turns, so that nothing comes later than the others. */
export async function cpuOf(turns: Turn[], times = TURNS): Promise<number[]> {
  const rounds = await cpuInRounds(turns, { rounds: ROUNDS, times });
  return turns.map((_, place) => median(rounds.map((cpu) => cpu[place] ?? 0)));
}

/**
 * The CPU of each (ms), round by round. What is the difference of two is to be taken in each round, and the
 * median of that: a machine that gets slower meanwhile makes both slower.
 */
export async function cpuInRounds(
  turns: Turn[],
  { rounds, times }: { rounds: number; times: number },
): Promise<number[][]> {
  const found: number[][] = [];
  // The first round is for warming up.
  for (let round = 0; round <= rounds; round += 1) {
    const cpus: number[] = [];
    for (const { pid, isTree, ask } of turns) {
      const cpu = isTree ? cpuOfTree : cpuOfProcess;
      const before = cpu(pid);
      for (let turn = 0; turn < times; turn += 1) await ask();
      cpus.push((cpu(pid) - before) / times);
    }
    if (round > 0) found.push(cpus);
  }
  return found;
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
  const found = statusOf(pid);
  return found?.name === "workerd" && found.parent === process.pid;
}

/** What Linux says of a process, its ended children's time with its own; null where it has ended. */
function statusOf(pid: string) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [, name = "", rest = ""] = /\((.*)\) (.*)/.exec(stat) ?? [];
    const fields = rest.split(" ").map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
    return { name, parent: fields[1], ticks };
  } catch {
    return null;
  }
}

import type { CopyKind } from "./teaching-record/copies.server";
import type { Measure } from "./teaching-record/read-record.server";

export type Measures = Partial<Record<CopyKind, Measure>>;

type Answered = {
  method: string;
  status: number;
  reference: string;
  measures: Measures;
};

/** `Server-Timing`: where the record and the NPQs came from, and how long their service took. */
export function serverTiming(measures: Measures): string {
  return entriesOf(measures)
    .map(([kind, { from, upstreamMs }]) =>
      upstreamMs === null
        ? `${kind};desc=${from}`
        : `${kind};desc=${from};dur=${Math.round(upstreamMs)}`,
    )
    .join(", ");
}

/** Writes one JSON line for one request, and nothing in it is about anybody. */
export function logRequest({ measures, ...answered }: Answered): void {
  const told = entriesOf(measures).flatMap(([kind, { from, upstreamMs }]) => [
    [kind, from] as const,
    [`${kind}Ms`, upstreamMs] as const,
  ]);
  const line = {
    level: "info",
    event: "request",
    ...answered,
    ...Object.fromEntries(told),
  };
  // oxlint-disable-next-line no-console -- the log of a Worker is its console
  console.log(JSON.stringify(line));
}

/** Writes one JSON line for one thing that is done each hour: how much it was, and how long it took. */
export function logHourly(done: {
  job: string;
  count: number;
  ms: number;
}): void {
  const line = { level: "info", event: "hourly", ...done };
  // oxlint-disable-next-line no-console -- the log of a Worker is its console
  console.log(JSON.stringify(line));
}

/** One data point for each thing that was read: its kind, where it came from, how long that took. */
export function count(
  counters: AnalyticsEngineDataset | null,
  measures: Measures,
): void {
  for (const [kind, { from, upstreamMs }] of entriesOf(measures))
    counters?.writeDataPoint({
      indexes: [kind],
      blobs: [from],
      doubles: [upstreamMs ?? 0],
    });
}

function entriesOf(measures: Measures): [string, Measure][] {
  return Object.entries(measures);
}

import { dayOf, formatTime } from "~/content/time";
import { formatDay } from "~/teaching-record/day";
import type { AsOf } from "~/teaching-record/copy-policy";

/** What the page says of how old what it shows is. */
export type RecordAge = {
  /** "10:21am today"; null where all of it has just been asked for. */
  asOf: string | null;
  /** Which services do not answer, so that what is shown of them is what they said before. */
  notAnswering: "none" | "records" | "npqs";
};

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/**
 * How old a record and its NPQs are, in words: the older of the two counts, and an outage before all.
 */
export function recordAge(
  { recordAsOf, npqsAsOf }: { recordAsOf: AsOf; npqsAsOf: AsOf },
  now: number,
): RecordAge {
  const copies = [recordAsOf, npqsAsOf].filter(({ say }) => say !== "nothing");
  const oldest = Math.min(...copies.map(({ askedAt }) => askedAt));
  return {
    asOf: copies.length > 0 ? momentText(oldest, now) : null,
    notAnswering:
      recordAsOf.say === "not-answering"
        ? "records"
        : npqsAsOf.say === "not-answering"
          ? "npqs"
          : "none",
  };
}

/** Of when the older of a record and its NPQs is: "10:21am on 26 November 2026", in England. */
export function oldestMoment({
  recordAsOf,
  npqsAsOf,
}: {
  recordAsOf: AsOf;
  npqsAsOf: AsOf;
}): string {
  const moment = Math.min(recordAsOf.askedAt, npqsAsOf.askedAt);
  return `${formatTime(moment)} on ${formatDay(dayOf(moment))}`;
}

/** Whether a certificate made from this says something that was asked for more than a day ago. */
export function isOlderThanADay({ askedAt }: AsOf, now: number): boolean {
  return now - askedAt > MS_PER_DAY;
}

/** "10:21am today", "10:21am on 26 November 2026", in England. */
export function momentText(moment: number, now: number): string {
  const day = dayOf(moment);
  const when = day === dayOf(now) ? "today" : `on ${formatDay(day)}`;
  return `${formatTime(moment)} ${when}`;
}

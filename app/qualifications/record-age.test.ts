import { expect, test } from "vitest";

import type { AsOf } from "~/teaching-record/copy-policy";
import { isOlderThanADay, momentText, recordAge } from "./record-age";

const NOW = Date.UTC(2026, 10, 27, 10, 30);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const now: AsOf = { askedAt: NOW, say: "nothing" };
const copy = (ageMs: number, say: AsOf["say"] = "as-of"): AsOf => ({
  askedAt: NOW - ageMs,
  say,
});

test.each<[string, AsOf, AsOf, string | null, string]>([
  ["both just asked for", now, now, null, "none"],
  [
    "a copy of both",
    copy(9 * MINUTE),
    copy(9 * MINUTE),
    "10:21am today",
    "none",
  ],
  [
    "a copy of the NPQs alone",
    now,
    copy(DAY),
    "10:30am on 26 November 2026",
    "none",
  ],
  [
    "the older of two copies",
    copy(MINUTE),
    copy(DAY),
    "10:30am on 26 November 2026",
    "none",
  ],
  [
    "no answer about the record",
    copy(DAY, "not-answering"),
    now,
    "10:30am on 26 November 2026",
    "records",
  ],
  [
    "no answer about the NPQs",
    now,
    copy(MINUTE, "not-answering"),
    "10:29am today",
    "npqs",
  ],
  [
    "no answer at all",
    copy(MINUTE, "not-answering"),
    copy(DAY, "not-answering"),
    "10:30am on 26 November 2026",
    "records",
  ],
])(
  "with %s the page says of when it is",
  (_, recordAsOf, npqsAsOf, asOf, notAnswering) => {
    expect(recordAge({ recordAsOf, npqsAsOf }, NOW)).toEqual({
      asOf,
      notAnswering,
    });
  },
);

test("today is today in England", () => {
  const justAfterMidnight = Date.UTC(2026, 6, 1, 23, 5);
  const earlier = Date.UTC(2026, 6, 1, 22, 55);
  expect(momentText(justAfterMidnight, justAfterMidnight)).toBe(
    "12:05am today",
  );
  expect(momentText(earlier, justAfterMidnight)).toBe("11:55pm on 1 July 2026");
});

test("a day and no longer is not older than a day", () => {
  expect(isOlderThanADay(copy(DAY), NOW)).toBe(false);
  expect(isOlderThanADay(copy(DAY + 1), NOW)).toBe(true);
});

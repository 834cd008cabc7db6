import { expect, test } from "vitest";

import { formatTime } from "./time";

// The runtime that teachers meet has its own tables of languages and time zones.
test.each([
  ["2026-01-15T00:05:00Z", "12:05am"],
  ["2026-01-15T12:05:00Z", "12:05pm"],
  ["2026-07-14T23:05:00Z", "12:05am"],
  ["2026-07-15T16:00:00Z", "5pm"],
])("in workerd %s is %s in England", (moment, shown) => {
  expect(formatTime(Date.parse(moment))).toBe(shown);
});

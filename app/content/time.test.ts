import { expect, test } from "vitest";

import { formatTime } from "./time";

test.each([
  ["in winter the clocks show UTC", "2026-01-15T11:21:00Z", "11:21am"],
  ["in summer they are an hour ahead", "2026-07-15T11:21:00Z", "12:21pm"],
  ["after midnight it is twelve, not zero", "2026-01-15T00:05:00Z", "12:05am"],
  ["summer has its own midnight", "2026-07-14T23:05:00Z", "12:05am"],
  ["after midday it is twelve too", "2026-01-15T12:05:00Z", "12:05pm"],
  ["the afternoon has no leading zero", "2026-01-15T13:07:59Z", "1:07pm"],
  ["a full hour has no minutes", "2026-01-15T17:00:00Z", "5pm"],
  ["ten past the hour keeps its zero", "2026-01-15T10:10:00Z", "10:10am"],
  ["midnight has a name", "2026-01-15T00:00:00Z", "midnight"],
  ["midday has a name", "2026-07-15T11:00:00Z", "midday"],
  ["the clocks go forward at one", "2026-03-29T01:00:00Z", "2am"],
  ["the clocks go back at two", "2026-10-25T01:00:00Z", "1am"],
])("%s", (_, moment, shown) => {
  expect(formatTime(Date.parse(moment))).toBe(shown);
});

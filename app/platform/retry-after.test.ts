import { expect, test } from "vitest";

import { retryAfterSeconds } from "./retry-after";

const now = Date.parse("2026-03-02T10:00:00Z");

function waitFor(value: string) {
  return retryAfterSeconds(new Headers({ "Retry-After": value }), now);
}

test("the wait is given in seconds or until a date", () => {
  expect(waitFor("17")).toBe(17);
  expect(waitFor("Mon, 02 Mar 2026 10:00:40 GMT")).toBe(40);
});

test("no wait is known when none is given", () => {
  expect(retryAfterSeconds(new Headers(), now)).toBeNull();
});

test.each([
  "",
  "0",
  "-5",
  "1.5",
  "1e9",
  "soon",
  "99999999",
  "9".repeat(400),
  "2026-03-02",
  "nonsense GMT",
  "Mon, 02 Mar 2026 09:59:00 GMT",
  "Tue, 02 Mar 2027 10:00:00 GMT",
])("the wait %j is ignored", (value) => {
  expect(waitFor(value)).toBeNull();
});

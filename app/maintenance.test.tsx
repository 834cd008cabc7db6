import { expect, test } from "vitest";

import { maintenancePage } from "./maintenance";

const UNTIL = Date.UTC(2026, 11, 1, 17);
const marks = { nonce: "n", reference: "7F3K-9Q2M" };

test("until a moment every page says that the service is closed, and when it opens", async () => {
  const page = closed({ now: UNTIL - 90_500 });
  expect(page?.status).toBe(503);
  expect(page?.headers.get("Retry-After")).toBe("91");
  const words = await page?.text();
  expect(words).toContain("from 5pm on 1 December 2026");
  expect(words).not.toContain("not been saved");
});

test("in summer it opens by the clock in England", async () => {
  const until = Date.UTC(2026, 6, 1, 16);
  const page = closed({ until, now: until - 1000 });
  expect(await page?.text()).toContain("from 5pm on 1 July 2026");
});

test("whoever has just sent a form is told that it is not saved, and how to send it again", async () => {
  const page = closed({ method: "POST", path: "/account/name" });
  expect(await page?.text()).toMatch(/not been saved.*reload it/s);
});

test.each(["/health", "/health/all"])("%s is open for monitors", (path) => {
  expect(closed({ path })).toBeNull();
});

test("it opens at the moment itself, and is open when none is given", () => {
  expect(closed({ now: UNTIL })).toBeNull();
  expect(closed({ now: UNTIL + 1 })).toBeNull();
  expect(
    maintenancePage(new Request("https://x.example/"), marks, {
      until: undefined,
      now: UNTIL,
    }),
  ).toBeNull();
});

function closed({
  path = "/qualifications",
  method = "GET",
  until = UNTIL,
  now = UNTIL - 60_000,
}) {
  const request = new Request(`https://x.example${path}`, { method });
  return maintenancePage(request, marks, { until, now });
}

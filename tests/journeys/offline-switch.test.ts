import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { callMe } from "./offline-steps.ts";
import { useLine } from "./own-line.ts";

const { service, redeploy, open, teacherAt, goOffline, goOnline } = useLine();
const PREFERRED = "/account/preferred-name";

test("switched off, the service worker leaves the device; what waited goes when it is on again", async () => {
  const { trn, page } = await teacherAt(PREFERRED);
  await goOffline(page);
  await callMe(page, "Sammy");
  await page.context().clearCookies();
  await goOnline(page);
  await redeploy({ SERVICE_WORKER: "off" });
  await page.goto(`${service().origin}/sign-in`);
  await expect
    .poll(() => page.evaluate(onDevice), { timeout: 15_000 })
    .toEqual({ workers: 0, caches: 0, waiting: 1 });
  await page.goto(`${service().origin}/privacy`);
  expect(await isControlled(page)).toBe(false);
  await redeploy({ SERVICE_WORKER: "on" });
  await open(page, trn, PREFERRED);
  await page.goto(`${service().origin}/offline`);
  await page.getByText("Preferred name: saved").waitFor();
});

function isControlled(page: Page): Promise<boolean> {
  return page.evaluate(() => navigator.serviceWorker.controller !== null);
}

/** Runs in the browser: how much of what works without a network is there. */
async function onDevice() {
  const opened = indexedDB.open("outbox-1");
  await new Promise((resolve) => (opened.onsuccess = resolve));
  const entries = opened.result.transaction("entries").objectStore("entries");
  const counted = entries.count();
  await new Promise((resolve) => (counted.onsuccess = resolve));
  opened.result.close();
  return {
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
    waiting: counted.result,
  };
}

import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { press, readStorage } from "./offline-steps.ts";
import { useLine } from "./own-line.ts";
import { expectGoodPage } from "./page-check.ts";

const { service, line, open, nextTeacher, goOffline, goOnline } = useLine();

/** Somebody who is not signed in, with the form before them. */
async function atFeedback(): Promise<Page> {
  const page = await newVisitor({ javaScript: true, width: 320 });
  await page.goto(`${service().origin}/feedback`);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.waitForFunction(
    async () => (await caches.keys()).length > 0,
    undefined,
  );
  await page.waitForLoadState("networkidle");
  return page;
}

async function send(page: Page, suggestion: string): Promise<void> {
  await page.getByLabel("Dissatisfied", { exact: true }).check();
  await page.getByLabel("How could we improve").fill(suggestion);
  await page.getByLabel("No", { exact: true }).check();
  await press(page, "Send feedback");
}

/** How much feedback there is at the service. */
async function kept(): Promise<number> {
  const database = await service().worker.database();
  const row = await database
    .prepare("SELECT count(*) AS kept FROM feedback")
    .first<{ kept: number }>();
  return row?.kept ?? 0;
}

test("feedback of somebody who is not signed in waits, is shown to nobody, and goes when the signal is back, each once", async () => {
  const before = await kept();
  const page = await atFeedback();
  await goOffline(page);
  await send(page, "Larger print");
  await page.waitForURL("**/offline");
  await page.getByText("We will send this when you are online").waitFor();
  await expectGoodPage(page, "Forms on this device");
  // Another person at the same device, perhaps.
  await page.goto(`${service().origin}/feedback`);
  await send(page, "Smaller print");
  await page.waitForURL("**/offline");
  const card = page.locator(".govuk-summary-card");
  await expect.poll(() => card.count()).toBe(2);
  const shown = await page.locator("main").innerText();
  expect(shown).not.toMatch(/print|Dissatisfied|Change|sign in/);
  expect(await page.evaluate(readStorage)).not.toContain("Larger print");
  await goOnline(page);
  await expect.poll(() => page.getByText("Feedback: sent").count()).toBe(2);
  await expectGoodPage(page, "Forms on this device");
  expect(await kept()).toBe(before + 2);
});

test("it goes, and once, also when its answer was lost and somebody has signed in since", async () => {
  const before = await kept();
  const page = await atFeedback();
  const lost = line().loseAnswers();
  await send(page, "Larger print");
  await lost;
  await page.waitForURL("**/offline");
  expect(await kept()).toBe(before + 1);
  line().mend();
  await open(page, nextTeacher(), "/account");
  await page.goto(`${service().origin}/offline`);
  await page.getByText("Feedback: sent").waitFor();
  expect(await page.locator("main").innerText()).not.toContain("print");
  expect(await kept()).toBe(before + 1);
});

test("it can be deleted before it goes", async () => {
  const before = await kept();
  const page = await atFeedback();
  await goOffline(page);
  await send(page, "Larger print");
  await page.waitForURL("**/offline");
  await press(page, "Delete");
  await page.getByText("No forms are waiting on this device").waitFor();
  await goOnline(page);
  await page.reload();
  await page.getByText("No forms are waiting on this device").waitFor();
  expect(await kept()).toBe(before);
});

test("what is missing is said at once, because it can be shown to nobody later", async () => {
  const page = await atFeedback();
  await goOffline(page);
  await page.getByLabel("How could we improve").fill("Larger print");
  await press(page, "Send feedback");
  await page.getByText("Select how satisfied you are").waitFor();
  expect(await page.getByLabel("How could we improve").inputValue()).toBe(
    "Larger print",
  );
  await page.goto(`${service().origin}/offline`);
  await page.getByText("No forms are waiting on this device").waitFor();
});

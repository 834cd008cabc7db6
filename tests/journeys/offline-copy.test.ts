import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { ageCopy, press, readStorage } from "./offline-steps.ts";
import { useLine } from "./own-line.ts";
import { expectGoodPage } from "./page-check.ts";
import { signIn } from "./walk.ts";

const { service, teacherAt, goOffline, goOnline, nextTeacher } = useLine();
const COPY = "/offline/copy";
const HEADING = "Keep a copy on this device";

test("a teacher who asks for it has the record and a certificate without a network", async () => {
  const page = await withCopy();
  await page.getByText("Your qualifications").waitFor();
  await expectGoodPage(page, HEADING);
  const cards = await cardsOnline(page);
  await goOffline(page);
  await at(page, "/qualifications");
  await expectGoodPage(page, "Teaching qualifications");
  expect(await page.locator(".govuk-summary-card").count()).toBe(cards);
  const text = await page.locator("main").innerText();
  expect(text).toMatch(
    /You are offline. This is the copy that you kept .* as of \d+(:\d\d)?[ap]m on \d+ \w+ \d{4}/,
  );
  expect(text).not.toContain("Check for updates");
  const download = page.waitForEvent("download");
  await page
    .getByRole("link", { name: /certificate.*\(PDF/ })
    .first()
    .click();
  const stream = await (await download).createReadStream();
  let start = "";
  for await (const bytes of stream) start ||= String(bytes).slice(0, 5);
  expect(start).toBe("%PDF-");
});

test("without having asked nobody has a copy", async () => {
  const { page } = await teacherAt("/account");
  await at(page, "/qualifications");
  await goOffline(page);
  await at(page, "/qualifications");
  await expectGoodPage(page, "You are offline");
});

test("a copy is removed when its teacher says so", async () => {
  const page = await withCopy();
  await press(page, "Remove the copy");
  await page.getByText("You can open your record").waitFor();
  await expectNoCopy(page);
});

test("a copy is removed when its teacher signs out, also in a tunnel", async () => {
  const page = await withCopy();
  await goOffline(page);
  await at(page, "/sign-out");
  await press(page, "Sign out");
  await page.getByText("You are signed out on this device").waitFor();
  await expectNoCopy(page);
});

test("a copy is removed when somebody else signs in", async () => {
  const page = await withCopy();
  await page.context().clearCookies();
  await at(page, "/sign-in");
  await press(page, "Sign in with DfE Identity");
  await page.locator(`button[name="trn"][value="${nextTeacher()}"]`).click();
  await press(page, "Continue");
  await page.waitForURL(`${service().origin}/qualifications`);
  await page.waitForLoadState("networkidle");
  await expectNoCopy(page);
});

test("a copy is removed when the service shows the record no more", async () => {
  const page = await withCopy();
  const { faults } = service().mocks;
  const { id } = faults.add({ upstream: "dqt", kind: "status", status: 403 });
  await at(page, "/qualifications");
  await page.waitForLoadState("networkidle");
  faults.clear(id);
  await expectNoCopy(page);
});

test("a copy is removed after 30 days", async () => {
  const page = await withCopy();
  await ageCopy(page, 30 * 86_400_000 - 60_000);
  await at(page, COPY);
  await page.getByText("Your qualifications").waitFor();
  await ageCopy(page, 60_000);
  await expectNoCopy(page);
});

test("a copy outlives the session, and is sealed where it lies", async () => {
  const page = await withCopy();
  const stored = await page.evaluate(readStorage);
  expect(stored).toContain("/qualifications");
  expect(stored).not.toContain("Teacher reference number");
  await page.context().clearCookies();
  await goOffline(page);
  await at(page, "/qualifications");
  await expectGoodPage(page, "Teaching qualifications");
});

test("a copy can be taken anew; when that fails the page says so, and the older one stays", async () => {
  const page = await withCopy();
  await ageCopy(page, 5 * 86_400_000);
  await at(page, COPY);
  const before = await page.locator("main").innerText();
  await goOffline(page);
  await press(page, "Update the copy");
  await page.getByText("We could not update the copy").waitFor();
  await expectGoodPage(page, HEADING);
  expect(await page.locator("main").innerText()).toContain(
    /A copy from [^.]*/.exec(before)?.[0],
  );
  await goOnline(page);
  await press(page, "Update the copy");
  await page.waitForURL(`**${COPY}`);
  const after = await page.locator("main").innerText();
  expect(after).not.toContain(/A copy from [^.]*/.exec(before)?.[0]);
  expect(await page.getByRole("listitem").count()).toBeGreaterThan(1);
});

test("without a service worker the page says that nothing was kept", async () => {
  const page = await newVisitor();
  const { origin, mocks } = service();
  await signIn(page, nextTeacher(), COPY, { origin, mocks: mocks.origin });
  await expectGoodPage(page, HEADING);
  await press(page, "Keep a copy");
  await page.getByText("We could not keep a copy").waitFor();
  await expectGoodPage(page, HEADING);
});

/** A teacher who has kept a copy of everything, on the page that says so. */
async function withCopy(): Promise<Page> {
  const { page } = await teacherAt("/account");
  await at(page, COPY);
  await expectGoodPage(page, HEADING);
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await press(page, "Keep a copy");
  await page.getByText("is on this device").waitFor();
  return page;
}

async function expectNoCopy(page: Page): Promise<void> {
  await goOffline(page);
  await at(page, "/qualifications");
  await page.getByRole("heading", { name: "You are offline" }).waitFor();
  await goOnline(page);
}

async function cardsOnline(page: Page): Promise<number> {
  await at(page, "/qualifications");
  return page.locator(".govuk-summary-card").count();
}

async function at(page: Page, path: string): Promise<void> {
  await page.goto(service().origin + path);
}

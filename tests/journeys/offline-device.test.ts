import { expect, test } from "vitest";

import { callMe, fillInName, letDaysPass, press } from "./offline-steps.ts";
import { useLine } from "./own-line.ts";
import { expectGoodPage } from "./page-check.ts";

const { service, open, teacherAt, goOffline, goOnline } = useLine();
const PREFERRED = "/account/preferred-name";

test("what one teacher left waiting is neither shown nor sent to the next, and goes when they are back", async () => {
  const { trn, page } = await teacherAt(PREFERRED);
  const { trn: next } = await teacherAt("/account");
  await goOffline(page);
  await callMe(page, "Sammy");
  await page.context().clearCookies();
  await goOnline(page);
  await press(page, "Try to send now");
  await page.getByText("Forms are waiting on this device").waitFor();
  expect(await page.locator("main").innerText()).not.toContain("Sammy");
  await open(page, next, "/account/email");
  await page.goto(`${service().origin}/offline`);
  await page.getByText("Forms are waiting on this device").waitFor();
  expect(await page.locator("main").innerText()).not.toContain("Sammy");
  await open(page, trn, PREFERRED);
  await page.goto(`${service().origin}/offline`);
  await page.getByText("Preferred name: saved").waitFor();
});

test("after seven days what waited is gone, and that is said", async () => {
  const { page } = await teacherAt(PREFERRED);
  await goOffline(page);
  await callMe(page, "Sammy");
  await letDaysPass(page, 7);
  await page.reload();
  await page.getByText("This waited for more than 7 days").waitFor();
  expect(await page.locator("main").innerText()).not.toContain("Sammy");
});

test("where the device keeps nothing, the form says so, and what was typed still stands there", async () => {
  const { page } = await teacherAt(PREFERRED);
  const [worker] = page.context().serviceWorkers();
  await worker?.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("No room", "QuotaExceededError");
    };
  });
  await goOffline(page);
  await page.getByLabel("Another name", { exact: true }).check();
  await page.getByLabel("Another name, if you chose that").fill("Sammy");
  await press(page, "Save");
  await page.getByText("this device does not let us keep the form").waitFor();
  expect(
    await page.getByLabel("Another name, if you chose that").inputValue(),
  ).toBe("Sammy");
  await goOnline(page);
  await press(page, "Save");
  await page.waitForURL("**/account?changed=preferred-name");
});

test("who signs out in a tunnel is signed out on the device at once, and at the service before anything else", async () => {
  const { page } = await teacherAt(PREFERRED);
  await goOffline(page);
  await callMe(page, "Sammy");
  await page.getByRole("link", { name: "Sign out" }).click();
  await press(page, "Sign out");
  await expectGoodPage(page, "You are offline");
  await page.getByText("You are signed out on this device").waitFor();
  expect(await page.locator("main").innerText()).not.toContain("Sammy");
  await goOnline(page);
  await page.goto(`${service().origin}/qualifications`);
  await expectGoodPage(page, "You are signed out");
  await page.goto(`${service().origin}/qualifications`);
  await page.waitForURL("**/sign-in?**");
});

test("a page that is open when the connection goes says so, until it is back", async () => {
  const { page } = await teacherAt(PREFERRED);
  await goOffline(page);
  await page
    .getByText("You are offline. You can still fill in forms")
    .waitFor();
  await expectGoodPage(page, "What should we call you?");
  await goOnline(page);
  await page.getByText("You are offline").waitFor({ state: "detached" });
});

test("a form that is being changed stays as it is typed when the connection comes or goes and when something is sent", async () => {
  const { page } = await teacherAt("/account/name");
  await goOffline(page);
  await fillInName(page, "Toast");
  await press(page, "Continue");
  await page.waitForURL("**/offline");
  await page.getByRole("link", { name: "Change : Change of name" }).click();
  await page.getByLabel("Last name").fill("Bread");
  await goOnline(page);
  await page.getByText("waiting on this device has been sent").waitFor();
  await goOffline(page);
  await page.getByText("You are offline").waitFor();
  expect(await page.getByLabel("Last name").inputValue()).toBe("Bread");
});

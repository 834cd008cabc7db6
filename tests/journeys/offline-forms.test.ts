import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { askForName } from "./change-asker.ts";
import { bringAgain } from "./change-teachers.ts";
import { callMe, fillInName, press } from "./offline-steps.ts";
import { useLine } from "./own-line.ts";
import { expectGoodPage } from "./page-check.ts";

const {
  service,
  line,
  onAnotherDevice,
  teacherAt,
  goOffline,
  goOnline,
  casesOf,
} = useLine();
const NAME = "/account/name";
const PREFERRED = "/account/preferred-name";

test("a change that is sent in a tunnel is kept with its file, checked, and sent once when the signal is back", async () => {
  const { trn, page } = await teacherAt(NAME);
  await goOffline(page);
  await fillInName(page, "Toast");
  await press(page, "Continue");
  await page.waitForURL("**/offline");
  await expectGoodPage(page, "Forms on this device");
  const card = page.locator(".govuk-summary-card");
  await expect.poll(() => card.innerText()).toContain("deed.pdf (2KB)");
  expect(await card.innerText()).not.toContain("Middle name");
  await press(page, "Confirm and send when online");
  await page.getByText("We will send this when you are online").waitFor();
  expect(casesOf(trn)).toEqual([]);
  await goOnline(page);
  await page.getByText(/sent. Your reference is [\w-]+/).waitFor();
  await expectGoodPage(page, "Forms on this device");
  expect(casesOf(trn)).toHaveLength(1);
  await page.getByRole("link", { name: "See the request" }).click();
  await page.getByText("In review").waitFor();
});

test("a change that nobody has checked is kept as a draft when the signal is back", async () => {
  const { trn, page } = await teacherAt(NAME);
  await goOffline(page);
  await fillInName(page, "Toast");
  await press(page, "Continue");
  await page.waitForURL("**/offline");
  await goOnline(page);
  await page.getByText("saved, and not submitted yet").waitFor();
  await page.getByRole("link", { name: "Check your answers" }).click();
  await page.getByText("Sam Toast").waitFor();
  expect(casesOf(trn)).toEqual([]);
});

test("when the answer is lost on the way, the same form is known again and nothing is done twice", async () => {
  const { trn, page } = await teacherAt(NAME);
  await fillInName(page, "Toast");
  await press(page, "Continue");
  await page.getByRole("heading", { name: "Check your answers" }).waitFor();
  const lost = line().loseAnswers();
  await press(page, "Submit request");
  await lost;
  await page.waitForURL("**/offline");
  line().mend();
  await page.reload();
  await page.getByText(/sent. Your reference is [\w-]+/).waitFor();
  // It may have been on its way to DQT when whoever asked for it was gone.
  await bringAgain(service());
  expect(casesOf(trn)).toHaveLength(1);
});

test("what waits is there when the tab was closed, and can be changed with the file that was chosen", async () => {
  const { trn, page } = await teacherAt(NAME);
  await goOffline(page);
  await fillInName(page, "Toast");
  await press(page, "Continue");
  await page.waitForURL("**/offline");
  const context = page.context();
  await page.close();
  const next = await context.newPage();
  await next.goto(`${service().origin}/offline`);
  await next.getByRole("link", { name: "Change : Change of name" }).click();
  await next.getByText("We have kept the files that you chose").waitFor();
  expect(await next.getByLabel("Last name").inputValue()).toBe("Toast");
  await next.getByLabel("Last name").fill("Bread");
  await press(next, "Continue");
  await press(next, "Confirm and send when online");
  await next.getByText("deed.pdf (2KB)").waitFor();
  await goOnline(next);
  await next.getByText(/sent. Your reference is [\w-]+/).waitFor();
  expect(casesOf(trn)).toMatchObject([{ name: { last: "Bread" } }]);
});

test("what waits can be deleted, and is not sent then", async () => {
  const { page } = await teacherAt(PREFERRED);
  await goOffline(page);
  await callMe(page, "Sammy");
  await press(page, "Delete : Preferred name");
  await page.getByText("No forms are waiting on this device").waitFor();
  await goOnline(page);
  await page.goto(service().origin + PREFERRED);
  expect(
    await page
      .getByLabel("Another name, if you chose that", { exact: true })
      .inputValue(),
  ).toBe("");
});

test("a form that the service refuses opens again with what was typed and what is wrong", async () => {
  const { page } = await teacherAt(PREFERRED);
  await goOffline(page);
  await callMe(page, "R2{{D2}}");
  await goOnline(page);
  await page.getByText("There is a problem with this form").waitFor();
  await page.getByRole("link", { name: "Change : Preferred name" }).click();
  await expectGoodPage(page, "What should we call you?");
  await page.getByText("There is a problem", { exact: true }).waitFor();
  const field = page.getByLabel("Another name, if you chose that");
  expect(await field.inputValue()).toBe("R2{{D2}}");
  await field.fill("Sammy");
  await press(page, "Save");
  await page.waitForURL("**/account?changed=preferred-name");
  await page.goto(`${service().origin}/offline`);
  await page.getByText("No forms are waiting on this device").waitFor();
});

test("pages that have not been opened before say that they need a connection", async () => {
  const { page } = await teacherAt("/account");
  await goOffline(page);
  await page.goto(`${service().origin}/qualifications`);
  await expectGoodPage(page, "You are offline");
  await page.goto(`${service().origin}/privacy`);
  await page
    .getByRole("heading", { name: "Privacy", exact: false })
    .first()
    .waitFor();
});

test("without a service worker the list is a page like others, and nothing waits", async () => {
  const page = await newVisitor();
  await page.goto(`${service().origin}/offline`);
  await expectGoodPage(page, "Forms on this device");
});

test("a change that another is in the way of is not sent, and says where that one stands", async () => {
  const { trn, page } = await teacherAt(NAME);
  await goOffline(page);
  await fillInName(page, "Toast");
  await press(page, "Continue");
  await press(page, "Confirm and send when online");
  await page.getByText("We will send this when you are online").waitFor();
  line().mend();
  await askForName(await onAnotherDevice(trn), "Bread");
  await goOnline(page);
  await page.getByText("You already have a request for this").waitFor();
  await page.getByRole("link", { name: "See your request" }).click();
  await page.getByText("Sam Bread").waitFor();
  expect(casesOf(trn)).toMatchObject([{ name: { last: "Bread" } }]);
});

test("feedback that is sent in a tunnel waits with what was chosen, can be changed, and goes", async () => {
  const { page } = await teacherAt("/feedback");
  await goOffline(page);
  await page.getByLabel("Dissatisfied", { exact: true }).check();
  await page.getByLabel("How could we improve").fill("Larger print");
  await page.getByLabel("No", { exact: true }).check();
  await press(page, "Send feedback");
  await page.waitForURL("**/offline");
  await expectGoodPage(page, "Forms on this device");
  const card = page.locator(".govuk-summary-card");
  await expect.poll(() => card.innerText()).toContain("Larger print");
  await card.getByRole("link", { name: /^Change/ }).click();
  await expectGoodPage(page, "Give feedback");
  const chosen = page.locator("input:checked");
  expect(
    await chosen.evaluateAll((all) =>
      all.map((each) => each.getAttribute("value")),
    ),
  ).toEqual(["Dissatisfied", "No"]);
  await page.getByLabel("How could we improve").fill("Much larger print");
  await press(page, "Send feedback");
  await page.getByText("Much larger print").waitFor();
  await goOnline(page);
  await page.getByText("Feedback: sent").waitFor();
});

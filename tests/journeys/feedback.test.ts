import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { newVisitor, VISITS } from "./browser.ts";
import { useTeachers } from "./change-teachers.ts";
import { expectGoodPage } from "./page-check.ts";
import { newPlainVisitor, whereTo } from "./plain-visitor.ts";

const { own, nextTeacher } = useTeachers();
const FEEDBACK = "/feedback";
const GOOD = { rating: "Satisfied", suggestion: "Larger print", contact: "No" };

test.each(VISITS)(
  "anybody says what they think, without signing in (script $javaScript, $width px)",
  async (visit) => {
    const page = await newVisitor(visit);
    await page.goto(own.service().origin);
    await page.getByRole("link", { name: "give your feedback" }).click();
    await expectGoodPage(page, "Give feedback");
    await page.getByRole("button", { name: "Send feedback" }).click();
    await expectGoodPage(page, "Give feedback");
    expect(await errorsOn(page)).toEqual([
      "Select how satisfied you are",
      "Select yes if we may contact you about your feedback",
    ]);
    await page.getByLabel("Dissatisfied", { exact: true }).check();
    await page.getByLabel("How could we improve").fill("Larger <print>");
    await page.getByLabel("Yes").check();
    await page.getByLabel("Email address").fill("sam@");
    await page.getByRole("button", { name: "Send feedback" }).click();
    expect(await errorsOn(page)).toEqual([
      "Enter an email address in the correct format, like name@example.com",
    ]);
    const suggestion = page.getByLabel("How could we improve");
    expect(await suggestion.inputValue()).toBe("Larger <print>");
    expect(
      await page.getByLabel("Dissatisfied", { exact: true }).isChecked(),
    ).toBe(true);
    await page.getByLabel("Email address").fill("sam@example.com");
    const before = await kept();
    await page.getByRole("button", { name: "Send feedback" }).click();
    await expectGoodPage(page, "Feedback sent");
    await page.getByRole("link", { name: "Go to the start" }).waitFor();
    expect(await kept()).toHaveLength(before.length + 1);
  },
);

test("what is kept is sealed, and says nothing of who sent it", async () => {
  const { visitor } = await nextTeacher();
  const email = "sam@example.com";
  const sent = await visitor.post(FEEDBACK, { ...GOOD, contact: "Yes", email });
  expect(whereTo(sent)).toBe("/feedback/sent");
  const row = (await kept()).at(-1) ?? {};
  expect(Object.keys(row)).toEqual(["id", "rating", "sealed", "sent_at"]);
  expect(row["rating"]).toBe("Satisfied");
  expect(JSON.stringify(row)).not.toMatch(/Larger|sam@/);
});

test("what a program fills in is taken, and not kept", async () => {
  const visitor = newcomer();
  const before = await kept();
  const sent = await visitor.post(FEEDBACK, { ...GOOD, website: "https://x" });
  expect(whereTo(sent)).toBe("/feedback/sent");
  expect(await kept()).toHaveLength(before.length);
});

test("who sends feedback again and again is asked to wait, and what they typed stays", async () => {
  const { visitor } = await nextTeacher();
  const statuses = [];
  for (let time = 0; time < 5; time += 1)
    statuses.push((await visitor.post(FEEDBACK, GOOD)).status);
  expect(statuses).toEqual([303, 303, 303, 303, 303]);
  const refused = await visitor.post(FEEDBACK, GOOD);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("Retry-After")).toBe("60");
  const html = await refused.text();
  expect(html).toContain("You have sent feedback several times");
  expect(html).toContain("Larger print");
  const { visitor: another } = await nextTeacher();
  expect((await another.post(FEEDBACK, GOOD)).status).toBe(303);
});

test("a form of one teacher is not sent by the next, and the same form acts once", async () => {
  const { visitor } = await nextTeacher();
  const html = await (await visitor.ask(FEEDBACK)).text();
  const [, owner = ""] = /name="owner" value="([^"]+)"/.exec(html) ?? [];
  const { visitor: next } = await nextTeacher();
  const key = crypto.randomUUID();
  const before = await kept();
  const stranger = await next.post(FEEDBACK, { ...GOOD, owner }, key);
  expect(stranger.status).toBe(412);
  for (const time of [1, 2]) {
    const answer = await visitor.post(FEEDBACK, { ...GOOD, owner }, key);
    expect([time, await answer.json()]).toEqual([
      time,
      { to: "/feedback/sent" },
    ]);
  }
  expect(await kept()).toHaveLength(before.length + 1);
});

test("a link to where it was leads to it", async () => {
  const answer = await newcomer().ask("/qualifications/feedback");
  expect([answer.status, whereTo(answer)]).toEqual([301, FEEDBACK]);
});

function newcomer() {
  const { origin, mocks } = own.service();
  return newPlainVisitor({ origin, mocks: mocks.origin });
}

async function kept(): Promise<Record<string, unknown>[]> {
  const database = await own.service().worker.database();
  const { results } = await database
    .prepare("SELECT * FROM feedback ORDER BY sent_at")
    .all<Record<string, unknown>>();
  return results;
}

function errorsOn(page: Page): Promise<string[]> {
  return page.locator(".govuk-error-summary__list a").allInnerTexts();
}

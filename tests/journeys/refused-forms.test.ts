import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { expectClean, post } from "./clean-answer.ts";
import { expectGoodPage } from "./page-check.ts";
import { rawRequest } from "./raw-request.ts";
import { origin, visit } from "./walk.ts";

const WRONG_FORMS = [
  "",
  "provider=",
  "provider=one-login",
  "provider=identity&provider=x",
  "x=y",
  "provider[]=identity",
];

test.each(WRONG_FORMS)("the sign-in page asks again for %j", async (body) => {
  const answer = await post("/sign-in", { Origin: origin }, body || "a=b");
  expect(answer.status).toBe(422);
  expectClean(answer, "Choose how you want to sign in");
});

test("what is asked again is as good a page as any other, and its title says that something is wrong", async () => {
  const page = await newVisitor();
  await visit(page, "/sign-in");
  await page
    .locator("#sign-in")
    .evaluate((button) => button.setAttribute("value", "other"));
  await page.locator("#sign-in").click();
  await expectGoodPage(page, "Sign in");
  expect(await page.title()).toMatch(/^Error: Sign in - /);
  await page
    .getByRole("link", { name: "Choose how you want to sign in" })
    .click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("sign-in");
});

const FORM = "application/x-www-form-urlencoded";
const BODIES = [
  [415, "application/json", '{"provider":"identity"}'],
  [415, "text/plain", "provider=identity"],
  [400, "multipart/form-data", "no boundary"],
  [400, "multipart/form-data; boundary=x", "--x\r\nbroken"],
  [422, FORM, "%zz=%&&==&provider=%ff"],
  [413, FORM, `provider=${"x".repeat(200_000)}`],
  [415, "", "provider=identity"],
] as const;

test.each(BODIES)(
  "the answer is %i to a body of the type “%s” that is no form of ours",
  async (status, type, body) => {
    const headers = { Origin: origin, ...(type && { "Content-Type": type }) };
    const answer = await rawRequest({
      method: "POST",
      path: "/sign-in",
      headers,
      body,
    });
    expect(answer.status).toBe(status);
    expectClean(answer, "</h1>");
  },
);

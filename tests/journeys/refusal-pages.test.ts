import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { newVisitor, servedAnswer } from "./browser.ts";
import { expectGoodPage } from "./page-check.ts";
import { origin, visit } from "./walk.ts";

test("a form that no page of the service sends is refused with a page as good as any other", async () => {
  const page = await newVisitor();
  await page.goto("about:blank");
  await sendForm(page, `${origin}/sign-in`);
  await expectGoodPage(page, "You cannot do this from here");
  expect(servedAnswer(page).status()).toBe(403);
});

test("a form sent where none is taken is answered with a page as good as any other", async () => {
  const page = await newVisitor();
  await visit(page, "/sign-in");
  await sendForm(page, `${origin}/cookies`);
  await expectGoodPage(page, "This page cannot be used that way");
  expect(servedAnswer(page).status()).toBe(405);
});

/** As a page with such a form on it would. */
async function sendForm(page: Page, action: string): Promise<void> {
  await page.evaluate((where) => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = where;
    document.body.append(form);
    form.submit();
  }, action);
}

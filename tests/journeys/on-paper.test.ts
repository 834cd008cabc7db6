import { expect, test } from "vitest";

import { EIGHT_CARDS_TRN } from "../../mocks/people.ts";
import { newVisitor } from "./browser.ts";
import { AMARA } from "./cast.ts";
import { expectGoodPage } from "./page-check.ts";
import { signIn, visit } from "./walk.ts";

test("on paper the record has its service and time, opened history, and nothing that only a screen needs", async () => {
  const page = await newVisitor({ width: 1280 });
  await signIn(page, EIGHT_CARDS_TRN);
  const stamp = page.locator(".app-print-only");
  const history = page.getByText("Eastmere County Council");
  expect([await stamp.isVisible(), await history.isVisible()]).toEqual([
    false,
    false,
  ]);
  await page.emulateMedia({ media: "print" });
  expect([await stamp.isVisible(), await history.isVisible()]).toEqual([
    true,
    true,
  ]);
  expect(await stamp.innerText()).toMatch(
    /^Access your teaching qualifications, \d+ \w+ \d{4} at \S+$/,
  );
  for (const part of [
    "nav",
    "footer",
    ".govuk-phase-banner",
    ".app-screen-only",
  ])
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  const added = await page
    .locator("main a")
    .evaluateAll((links) =>
      links.map((link) => getComputedStyle(link, "::after").content),
    );
  expect(new Set(added)).toEqual(new Set(["none"]));
});

test("an error page of a signed-in teacher looks signed in, and leads back to the record", async () => {
  const page = await newVisitor();
  await signIn(page, AMARA);
  for (const path of [
    "/nope",
    "/certificates/nope",
    "/account/requests/nope",
  ]) {
    await visit(page, path);
    await expectGoodPage(page, "Page not found");
    await page.getByRole("link", { name: "Sign out" }).waitFor();
    await page
      .getByRole("link", { name: "Go to your teaching qualifications" })
      .click();
    await expectGoodPage(page, "Teaching qualifications");
  }
});

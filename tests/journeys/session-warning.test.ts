import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { RUFUS } from "./cast.ts";
import { expectGoodPage, expectHeading } from "./page-check.ts";
import { askToSignIn, breakUpstream, signIn } from "./walk.ts";

/** A page on which the warning stands from the beginning. */
async function warned(page: Page, path: string): Promise<void> {
  await breakUpstream({
    upstream: "identity",
    kind: "short-access-token",
    accessTokenSeconds: 110,
    trn: RUFUS,
    times: 1,
  });
  await signIn(page, RUFUS, path);
  await page.locator(".app-session-end").waitFor();
}

test("whoever is warned can sign in again before the end, and comes back to the same page", async () => {
  const page = await newVisitor();
  await warned(page, "/account/name");
  const opened = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "Sign in again" }).click();
  const tab = await opened;
  await tab.getByText("Sign in again to stay signed in").waitFor();
  await askToSignIn(tab);
  await tab.locator(`button[name="trn"][value="${RUFUS}"]`).click();
  await tab.getByRole("button", { name: "Continue" }).click();
  await expectHeading(tab, "Change the name on your record");
  expect(await tab.locator(".app-session-end").isVisible()).toBe(false);
});

test("on a screen zoomed to 400 % nothing that has focus is under the warning", async () => {
  const page = await newVisitor({ javaScript: true });
  await page.setViewportSize({ width: 320, height: 256 });
  await warned(page, "/account/date-of-birth");
  await expectGoodPage(page, "Change the date of birth on your record");
  await page.setViewportSize({ width: 320, height: 256 });
  const seen = new Set<string>();
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press("Tab");
    const { name, isCovered } = await page.evaluate(focusedElement);
    if (name === "BODY") break;
    seen.add(name);
    expect(isCovered, name).toBe(false);
  }
  expect(seen.size).toBeGreaterThan(8);
});

/** Runs in the page: what has focus, and whether nothing of it can be seen for the warning. */
function focusedElement(): { name: string; isCovered: boolean } {
  const focused = document.activeElement ?? document.body;
  const name = focused.id || focused.textContent?.trim() || focused.tagName;
  const warning = document.querySelector(".app-session-end");
  const { top = 0 } = warning?.getBoundingClientRect() ?? {};
  const isCovered =
    !warning?.contains(focused) && focused.getBoundingClientRect().top >= top;
  return { name: focused === document.body ? "BODY" : name, isCovered };
}

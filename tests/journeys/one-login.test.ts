import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { AMARA } from "./cast.ts";
import { expectGoodPage, expectHeading } from "./page-check.ts";
import { mocks, visit } from "./walk.ts";

const SIGN_IN = { name: "Sign in with GOV.UK One Login" };

test("GOV.UK One Login is offered first, and DfE Identity beside it", async () => {
  const page = await newVisitor();
  await visit(page, "/sign-in");
  await expectGoodPage(page, "Sign in");
  expect(
    await page.getByRole("button", { name: /^Sign in with/ }).allInnerTexts(),
  ).toEqual(["Sign in with GOV.UK One Login", "Sign in with DfE Identity"]);
});

test("a registration is finished where it was begun: GOV.UK One Login is not offered then", async () => {
  const page = await newVisitor();
  await visit(page, "/sign-in?registration_token=reg456");
  await expectGoodPage(page, "Sign in");
  expect(
    await page.getByRole("button", { name: /^Sign in with/ }).allInnerTexts(),
  ).toEqual(["Sign in with DfE Identity"]);
});

test("the token of a link goes along", async () => {
  const page = await newVisitor();
  await visit(page, "/sign-in?trn_token=abc123");
  const asked = page.waitForRequest(/\/one-login\/oauth2\/authorize\?/);
  await page.getByRole("button", SIGN_IN).click();
  const sent = new URL((await asked).url()).searchParams;
  expect(sent.get("trn_token")).toBe("abc123");
});

test("signing out ends the session there too, which is shown the ID token, and no page of ours is", async () => {
  const page = await newVisitor();
  const seen: string[] = [];
  page.on("request", (request) => seen.push(request.url()));
  await signIn(page);
  await visit(page, "/sign-out");
  await expectGoodPage(page, "Do you want to sign out?");
  await page.getByText("and of your GOV.UK One Login").waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expectHeading(page, "You are signed out");
  const withToken = seen.filter((url) => url.includes("id_token_hint"));
  expect(withToken).toHaveLength(1);
  expect(withToken[0]).toContain(`${mocks}/one-login/oauth2/logout?`);
  await visit(page, "/sign-in");
  await page.getByRole("button", SIGN_IN).click();
  await expectHeading(page, "Who do you want to sign in as?");
});

async function signIn(page: Awaited<ReturnType<typeof newVisitor>>) {
  await visit(page, "/sign-in");
  await page.getByRole("button", SIGN_IN).click();
  await page.locator(`button[name="trn"][value="${AMARA}"]`).click();
  await expectHeading(page, "Teaching qualifications");
}

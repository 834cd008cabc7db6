import { expect, test } from "vitest";

import { newVisitor, WIDTHS } from "./browser.ts";
import { AMARA } from "./cast.ts";
import { expectGoodPage, expectHeading } from "./page-check.ts";
import { mocks, origin, visit } from "./walk.ts";

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

test.each(WIDTHS)(
  "the header leads to GOV.UK One Login and out of both, and details are a part of this service (%d px)",
  async (width) => {
    const page = await newVisitor({ width });
    await signIn(page);
    await expectGoodPage(page, "Teaching qualifications");
    const nav = page.getByRole("navigation", { name: "GOV.UK One Login" });
    expect(
      await nav
        .getByRole("link")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
    ).toEqual(["https://home.account.gov.uk", "/sign-out"]);
    await page.getByRole("link", { name: "Your details" }).first().click();
    await expectGoodPage(page, "Your details");
    expect(new URL(page.url()).pathname).toBe("/account");
    await page.getByText("Amara Ngozi Okonkwo-Hughes").first().waitFor();
    expect(await page.content()).not.toContain("DfE Identity");
    await page
      .getByRole("link", { name: /^Change your email address and how/ })
      .waitFor();
    await page.getByRole("link", { name: "Change name" }).first().click();
    await expectGoodPage(page, "Change the name on your record");
    expect(await page.title()).toBe(
      "Change the name on your record - Access your teaching qualifications - GOV.UK",
    );
  },
);

test.each(["email", "phone", "preferred-name", "email/code"])(
  "what is kept at GOV.UK One Login is not changed here: /account/%s leads to the details",
  async (place) => {
    const page = await newVisitor();
    await signIn(page);
    await visit(page, `/account/${place}`);
    await expectHeading(page, "Your details");
  },
);

test("the link to the account leads to the details", async () => {
  const page = await newVisitor();
  await signIn(page);
  await page.getByRole("link", { name: "Is it wrong?" }).click();
  await expectHeading(page, "Your details");
});

test("a provider tells without a browser that somebody signed out; what it has not signed is refused", async () => {
  for (const [provider, status] of [
    ["onelogin", 400],
    ["nobody", 404],
  ] as const) {
    const answer = await fetch(
      `${origin}/auth/${provider}/signed-out-elsewhere`,
      {
        method: "POST",
        body: new URLSearchParams({ logout_token: "nonsense" }),
      },
    );
    expect(answer.status).toBe(status);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
  }
});

async function signIn(page: Awaited<ReturnType<typeof newVisitor>>) {
  await visit(page, "/sign-in");
  await page.getByRole("button", SIGN_IN).click();
  await page.locator(`button[name="trn"][value="${AMARA}"]`).click();
  await expectHeading(page, "Teaching qualifications");
}

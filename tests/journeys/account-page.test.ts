import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { AMARA, CAST } from "./cast.ts";
import { useOwnService } from "./own-service.ts";
import { expectGoodPage, expectHeading } from "./page-check.ts";
import { signIn, walkIn } from "./walk.ts";

test("a change that is being reviewed is told before the teacher leaves to ask for it again", async () => {
  const page = await newVisitor();
  const [imogen] = CAST.filter(({ holder }) => holder === "Imogen Pryce");
  await signIn(page, imogen?.trn ?? "", "/identity-account");
  await expectGoodPage(page, "DfE Identity account");
  const said = page.getByText("Your change of name is being reviewed");
  expect(await said.count()).toBe(1);
  await signIn(page, AMARA, "/identity-account");
  await expectHeading(page, "DfE Identity account");
  expect(await said.count()).toBe(0);
});

test("the account opens from the record, says what the record has, and leads back", async () => {
  const page = await newVisitor();
  await walkIn(page, AMARA);
  await page
    .getByRole("link", { name: "View and update your details" })
    .click();
  await page
    .getByRole("button", { name: "Go to your DfE Identity account" })
    .click();
  await expectGoodPage(page, "DfE Identity account");
  const facts = await page
    .locator(".govuk-summary-list__value")
    .allInnerTexts();
  expect(facts).toEqual([
    "Amara Ngozi Okonkwo-Hughes",
    "23 April 1989",
    AMARA,
    "Not provided",
    "amara.okonkwo-hughes@example.com",
    "Not provided",
    "Amara Ngozi Okonkwo-Hughes",
    "23 April 1989",
  ]);
  await page
    .getByRole("link", { name: "Back to your teaching qualifications" })
    .click();
  await expectHeading(page, "Teaching qualifications");
});

const elsewhere = useOwnService({
  IDENTITY_ACCOUNT_URL: "https://identity.example/account?lang=en",
});

test("where the account is elsewhere, its address takes along the ways back and out", async () => {
  const visitor = await elsewhere.signedIn(AMARA);
  const html = await (await visitor.ask("/identity-account")).text();
  const [, href = ""] =
    /href="(https:\/\/identity\.example[^"]*)"/.exec(html) ?? [];
  const { origin } = elsewhere.service();
  expect(
    Object.fromEntries(new URL(href.replaceAll("&amp;", "&")).searchParams),
  ).toEqual({
    lang: "en",
    client_id: "access-your-teaching-qualifications",
    redirect_uri: `${origin}/qualifications`,
    sign_out_uri: `${origin}/sign-out`,
  });
});

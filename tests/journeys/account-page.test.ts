import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { AMARA, CAST } from "./cast.ts";
import { expectGoodPage, expectHeading } from "./page-check.ts";
import { signIn, walkIn, visit } from "./walk.ts";

test("the sign-out link of the account page at the provider really signs out", async () => {
  const page = await newVisitor();
  await walkIn(page, AMARA, "/identity-account");
  await visit(page, "/identity-account");
  await expectGoodPage(page, "DfE Identity account");
  await page
    .getByRole("button", { name: "Go to your DfE Identity account" })
    .click();
  await page.getByRole("link", { name: "Sign out" }).click();
  await expectGoodPage(page, "Do you want to sign out?");
});

test("the way back from the account page at the provider leads to the record", async () => {
  const page = await newVisitor();
  await walkIn(page, AMARA);
  await page
    .getByRole("link", { name: "View and update your details" })
    .click();
  await page
    .getByRole("button", { name: "Go to your DfE Identity account" })
    .click();
  await page.getByRole("link", { name: "Back to Access your" }).click();
  await expectHeading(page, "Teaching qualifications");
});

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

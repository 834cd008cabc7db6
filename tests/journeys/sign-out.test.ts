import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { AMARA, PRECIOUS } from "./cast.ts";
import { expectGoodPage, expectHeading } from "./page-check.ts";
import { newPlainVisitor, whereTo } from "./plain-visitor.ts";
import { askToSignIn, mocks, origin, walkIn, visit } from "./walk.ts";

const RECORD = "Teaching qualifications";
const QUESTION = "Do you want to sign out?";
const CHOOSER = "Who do you want to sign in as?";

test("looking at the sign-out page changes nothing, however it is looked at", async () => {
  const visitor = newPlainVisitor();
  await visitor.signIn(AMARA);
  for (const method of ["GET", "HEAD"]) {
    const headers = { "Sec-Purpose": "prefetch" };
    const answer = await visitor.ask("/sign-out", { method, headers });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
  }
  expect((await visitor.ask("/qualifications")).status).toBe(200);
});

test("a teacher who thinks better of it stays signed in", async () => {
  const page = await newVisitor();
  await walkIn(page, AMARA);
  await page.getByRole("link", { name: "Sign out" }).click();
  await expectHeading(page, QUESTION);
  await page.getByRole("link", { name: "Stay signed in" }).click();
  await expectHeading(page, RECORD);
});

test("signing out ends the session at the provider too: the next sign-in asks who it is", async () => {
  // With script the provider's sign-out page sends itself.
  const page = await newVisitor({ javaScript: true });
  await walkIn(page, AMARA);
  await signOut(page);
  await page.getByRole("button", { name: "Sign in again" }).click();
  await askToSignIn(page);
  await expectHeading(page, CHOOSER);
});

test("without signing out the provider still knows who it is", async () => {
  const page = await newVisitor();
  await walkIn(page, AMARA);
  await page.context().clearCookies({ name: "__Host-session" });
  await visit(page, "/sign-in");
  await askToSignIn(page);
  await expectHeading(page, "You’ve signed in to your DfE Identity account");
});

test("the Back button after signing out leads to sign-in, never to what was there", async () => {
  const page = await newVisitor();
  await walkIn(page, AMARA);
  await visit(page, "/identity-account");
  await visit(page, "/sign-out");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expectHeading(page, "You are signed out");
  const seen: string[] = [];
  // Over the provider's page and the question to the two pages before it.
  for (let step = 1; step <= 4; step += 1) {
    await page.goBack();
    seen.push(page.url().replace(origin, ""));
    expect(await page.content()).not.toMatch(/Okonkwo|3012457/);
  }
  expect(seen.slice(1)).toEqual([
    "/signed-out",
    "/sign-in?why=needed&return_to=%2Fidentity-account",
    "/sign-in?why=needed&return_to=%2Fqualifications",
  ]);
});

test("the answer to signing out clears what the browser kept, and only the session’s cookie", async () => {
  const visitor = newPlainVisitor();
  await visitor.signIn(AMARA);
  const answer = await visitor.post("/sign-out");
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Clear-Site-Data")).toBe('"cache"');
  expect(answer.headers.getSetCookie()).toEqual([
    "__Host-session=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0",
  ]);
  const { origin: place, pathname, searchParams } = new URL(whereTo(answer));
  expect(place + pathname).toBe(`${mocks}/identity/connect/signout`);
  expect(searchParams.get("post_logout_redirect_uri")).toBe(
    `${origin}/signed-out`,
  );
  // Nothing of the teacher's stays in the history.
  expect([...searchParams.keys()]).toEqual([
    "client_id",
    "post_logout_redirect_uri",
  ]);
});

test("a session that was signed out is over at once, whoever still has its cookie", async () => {
  const visitor = newPlainVisitor();
  await visitor.signIn(AMARA);
  const Cookie = visitor.cookieHeader();
  await visitor.post("/sign-out");
  for (const path of [
    "/qualifications",
    "/identity-account",
    "/certificates/qts.pdf",
  ]) {
    const answer = await visitor.ask(path, { headers: { Cookie } });
    expect(whereTo(answer)).toMatch(/^\/sign-in\?why=ended&/);
  }
});

test("the sign-out form sent twice, as by a double click, is no error", async () => {
  const visitor = newPlainVisitor();
  await visitor.signIn(AMARA);
  const headers = { Cookie: visitor.cookieHeader(), Origin: origin };
  await visitor.post("/sign-out");
  const again = await visitor.ask("/sign-out", { method: "POST", headers });
  expect(again.status).toBe(303);
  expect(whereTo(again)).toContain(`${mocks}/identity/connect/signout?`);
});

test("the sign-out form of another tab ends on the same page", async () => {
  const page = await newVisitor();
  await walkIn(page, AMARA);
  const other = await page.context().newPage();
  await visit(other, "/sign-out");
  await visit(page, "/sign-out");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expectHeading(page, "You are signed out");
  await other.getByRole("button", { name: "Sign out" }).click();
  await expectHeading(other, "You are signed out");
});

test("whoever is not signed in is not asked whether to sign out", async () => {
  const page = await newVisitor();
  await visit(page, "/sign-out");
  expect(page.url()).toBe(`${origin}/signed-out`);
  await expectGoodPage(page, "You are signed out");
});

test("two browsers of one teacher are signed out apart from each other", async () => {
  const [phone, desk] = [newPlainVisitor(), newPlainVisitor()];
  await phone.signIn(AMARA);
  await desk.signIn(AMARA);
  await phone.post("/sign-out");
  expect((await phone.ask("/qualifications")).status).toBe(303);
  expect((await desk.ask("/qualifications")).status).toBe(200);
});

test("signing in as someone else ends the session of the first teacher", async () => {
  const visitor = newPlainVisitor();
  await visitor.signIn(AMARA);
  const Cookie = visitor.cookieHeader();
  const other = newPlainVisitor();
  other.cookies.set(
    "__Host-session",
    visitor.cookies.get("__Host-session") ?? "",
  );
  await other.signIn(PRECIOUS);
  expect(await (await other.ask("/qualifications")).text()).toContain(
    "Precious Mbatha",
  );
  const answer = await visitor.ask("/qualifications", { headers: { Cookie } });
  expect(whereTo(answer)).toMatch(/^\/sign-in\?why=ended&/);
});

test("a page that says “signed out” to a signed-in teacher says the truth instead", async () => {
  const page = await newVisitor();
  await walkIn(page, AMARA);
  await visit(page, "/signed-out");
  await expectGoodPage(page, "You are still signed in");
});

test("when the provider could not be reached, the page warns of what is still open there", async () => {
  const page = await newVisitor();
  await visit(page, "/signed-out?provider=open");
  await expectGoodPage(page, "You are signed out");
  expect(await page.getByText("close all browser windows").count()).toBe(1);
});

async function signOut(page: Page): Promise<void> {
  await visit(page, "/sign-out");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expectHeading(page, "You are signed out");
}

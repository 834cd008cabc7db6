import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { expectGoodPage } from "./page-check.ts";
import {
  breakUpstream,
  newTrn,
  origin,
  signIn,
  signInAsAnyone,
  visit,
} from "./walk.ts";

const AMARA = "3012457";

/** What a fault of the provider leads to, by the words that the teacher reads (contract identity 1.10). */
const PROBLEMS = [
  ["access-denied", "You have not signed in"],
  ["missing-state", "Sign in again"],
  ["wrong-state", "Sign in again"],
  ["invalid-grant", "Sign in again"],
  ["invalid-client", "We could not sign you in"],
  ["wrong-nonce", "We could not sign you in"],
  ["wrong-audience", "We could not sign you in"],
  ["wrong-issuer", "We could not sign you in"],
  ["wrong-signature", "We could not sign you in"],
  ["expired-token", "We could not sign you in"],
  ["unknown-key", "We could not sign you in"],
  ["no-id-token", "We could not sign you in"],
  ["no-expires-in", "We could not sign you in"],
] as const;

test.each(PROBLEMS)(
  "when the provider answers with %s the teacher reads “%s” and can try again",
  async (kind, words) => {
    const page = await newVisitor({ width: 320, javaScript: false });
    const trn = newTrn();
    const mend = await breakUpstream({
      upstream: "identity",
      kind,
      trn,
      times: 1,
    });
    await signInAsAnyone(page, someone(trn));
    await expectGoodPage(page, "Sign in");
    expect(await page.getByText(words, { exact: true }).count()).toBe(1);
    await mend();
    await page
      .getByRole("button", { name: "Sign in with DfE Identity" })
      .click();
    await page.getByRole("button", { name: "Continue" }).click();
    await expectGoodPage(page, "We could not find your teaching record");
  },
);

test("a provider that is down is said, with a 503, and the teacher can try again", async () => {
  const page = await newVisitor();
  const trn = newTrn();
  const mend = await breakUpstream({
    upstream: "identity",
    kind: "down",
    path: "/connect/token",
    trn,
  });
  await signInAsAnyone(page, someone(trn));
  await mend();
  await expectGoodPage(page, "Sign in");
  expect(await page.getByText("You cannot sign in at the moment").count()).toBe(
    1,
  );
});

test("a TRN that only UserInfo tells is taken from there, and UserInfo of someone else is refused", async () => {
  const page = await newVisitor();
  const trn = newTrn();
  await breakUpstream({
    upstream: "identity",
    kind: "userinfo-other-sub",
    trn,
    times: 1,
  });
  await breakUpstream({
    upstream: "identity",
    kind: "trn-only-in-userinfo",
    trn,
    times: 2,
  });
  await signInAsAnyone(page, someone(trn));
  expect(await page.getByText("We could not sign you in").count()).toBe(1);
});

test("the provider's page opened again by the Back button leads a signed-in teacher on to the service", async () => {
  const page = await newVisitor({ javaScript: false });
  await signIn(page, AMARA);
  expect(page.url()).toBe(`${origin}/qualifications`);
  await visit(page, "/auth/identity/callback?code=old&state=old");
  expect(page.url()).toBe(`${origin}/qualifications`);
});

test("a callback that nobody started says so to someone who is not signed in", async () => {
  const page = await newVisitor();
  await visit(page, "/auth/identity/callback?code=forged&state=forged");
  await expectGoodPage(page, "Sign in");
  expect(await page.getByText("Sign in again", { exact: true }).count()).toBe(
    1,
  );
});

test("a sign-in leads back to the page that asked for it, and never to another site", async () => {
  const page = await newVisitor();
  await visit(page, "/identity-account");
  await page.getByRole("button", { name: "Sign in with DfE Identity" }).click();
  await page.locator(`button[value="${AMARA}"]`).click();
  await page.getByRole("button", { name: "Continue" }).click();
  expect(page.url()).toBe(`${origin}/identity-account`);

  const other = await newVisitor();
  await signIn(other, AMARA, "/sign-in?return_to=https://evil.example/");
  expect(other.url()).toBe(`${origin}/qualifications`);
});

test("link tokens leave the address at once and reach the provider", async () => {
  const page = await newVisitor();
  await visit(page, "/sign-in?trn_token=abc123&registration_token=reg456");
  expect(page.url()).toBe(`${origin}/sign-in`);
  const [request] = await Promise.all([
    page.waitForRequest((candidate) =>
      candidate.url().includes("/connect/authorize?"),
    ),
    page.getByRole("button", { name: "Sign in with DfE Identity" }).click(),
  ]);
  const sent = new URL(request.url()).searchParams;
  expect([sent.get("trn_token"), sent.get("registration_token")]).toEqual([
    "abc123",
    "reg456",
  ]);
  expect(sent.get("code_challenge_method")).toBe("S256");
  expect(sent.get("nonce")).toMatch(/^[\w-]{43}$/);
});

function someone(trn: string) {
  return {
    trn,
    name: "Robin Example",
    email: `${trn}@example.com`,
    birthdate: "1990-01-01",
  };
}

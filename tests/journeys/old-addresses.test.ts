import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { AMARA } from "./cast.ts";
import { expectGoodPage, expectHeading } from "./page-check.ts";
import { rawRequest } from "./raw-request.ts";
import { origin, signIn, visit } from "./walk.ts";

test("a bookmark from before leads to where the page is now, for good", async () => {
  const answer = await rawRequest({ path: "/qualifications/start" });
  expect([answer.status, answer.headers["location"]]).toEqual([301, "/"]);
  const page = await newVisitor();
  await signIn(page, AMARA);
  await visit(page, "/qualifications/identity_user");
  expect(page.url()).toBe(`${origin}/identity-account`);
  await visit(page, "/qualifications/one-login-user/name-changes/new");
  await expectHeading(page, "Change the name on your record");
});

test("a link in an e-mail from before keeps what it carries, and nothing else", async () => {
  const { headers } = await rawRequest({
    path: "/qualifications/sign-in?trn_token=abc-123&next=//evil.example",
  });
  expect(headers["location"]).toBe("/sign-in?trn_token=abc-123");
});

test("where nothing was there is a page that says so", async () => {
  const page = await newVisitor();
  await visit(page, "/qualifications/nope");
  await expectGoodPage(page, "Page not found");
  const sent = await rawRequest({
    method: "POST",
    path: "/qualifications/sign-out/confirm",
    headers: { Origin: origin },
    body: "a=b",
  });
  expect(sent.status).toBeGreaterThanOrEqual(400);
  expect(sent.status).toBeLessThan(500);
});

import { expect, test } from "vitest";

import { newVisitor, servedAnswer } from "./browser.ts";
import { AMARA, PETRA, PRECIOUS } from "./cast.ts";
import { expectGoodPage, expectHeading } from "./page-check.ts";
import { newPlainVisitor, whereTo } from "./plain-visitor.ts";
import {
  askToSignIn,
  breakUpstream,
  comeBack,
  newTrn,
  origin,
  sayWhoYouAre,
  signInAsAnyone,
  visit,
} from "./walk.ts";

const NO_RECORD = "We could not find your teaching record";

/** Has to be first: keys are asked for anew only every 30 seconds, and a later test asks for them too. */
test("a key that the provider has changed is fetched, and the teacher signs in", async () => {
  const page = await newVisitor();
  const trn = newTrn();
  await breakOnce("rotated-key", trn);
  await signInAsAnyone(page, trn);
  await expectHeading(page, NO_RECORD);
});

/** What a fault of the provider leads to (sign-in 1.10). */
const FAULTS = [
  ["access-denied", "denied"],
  ["missing-state", "stale"],
  ["wrong-state", "stale"],
  ["invalid-grant", "expired"],
  ["invalid-client", "provider-fault"],
  ["wrong-nonce", "provider-fault"],
  ["wrong-audience", "provider-fault"],
  ["wrong-issuer", "provider-fault"],
  ["wrong-signature", "provider-fault"],
  ["expired-token", "provider-fault"],
  ["unknown-key", "provider-fault"],
  ["no-id-token", "provider-fault"],
  ["no-expires-in", "provider-fault"],
] as const;

test.each(FAULTS)(
  "when the provider’s part goes wrong by %s nobody is signed in, and the sign-in page says %s",
  async (kind, why) => {
    const visitor = newPlainVisitor();
    await breakOnce(kind, PRECIOUS);
    const answer = await visitor.signIn(PRECIOUS);
    expect(answer.status).toBe(303);
    const place = new URL(whereTo(answer), origin);
    expect([place.pathname, place.searchParams.get("why")]).toEqual([
      "/sign-in",
      why,
    ]);
    expect(visitor.cookies.has("__Host-session")).toBe(false);
  },
);

/** One fault to each page that comes of one, with what it says. */
const PAGES = [
  ["access-denied", 200, "You have not signed in"],
  ["wrong-state", 200, "Sign in again"],
  ["invalid-grant", 200, "Sign in again"],
  ["wrong-nonce", 200, "We could not sign you in"],
  ["down", 503, "You cannot sign in at the moment"],
] as const;

test.each(PAGES)(
  "after %s the answer is %i, the teacher reads “%s” and can try again",
  async (kind, status, words) => {
    const page = await newVisitor();
    const trn = newTrn();
    await breakOnce(kind, trn);
    await sayWhoYouAre(page, trn);
    // Errors come back by themselves.
    if (kind !== "access-denied") await comeBack(page);
    await expectGoodPage(page, "Sign in");
    expect(await page.getByText(words, { exact: true }).count()).toBe(1);
    expect(servedAnswer(page).status()).toBe(status);
    await askToSignIn(page);
    await comeBack(page);
    await expectHeading(page, NO_RECORD);
  },
);

test("a token endpoint that takes longer than five seconds is given up", async () => {
  await breakOnce("delay", PRECIOUS, { delayMs: 30_000 });
  const answer = await newPlainVisitor().signIn(PRECIOUS);
  expect(whereTo(answer)).toMatch(/^\/sign-in\?why=provider-down&/);
});

test.each(["needed", "ended"])(
  "the sign-in page that says why (%s) is as good as any other",
  async (why) => {
    const page = await newVisitor();
    await visit(page, `/sign-in?why=${why}`);
    await expectGoodPage(page, "Sign in");
    expect(await page.locator(".govuk-notification-banner").count()).toBe(1);
  },
);

test.each(["", "unknown", "__proto__", "constructor", "%00", "<b>"])(
  "a reason that nobody gives (“%s”) says nothing",
  async (why) => {
    const answer = await newPlainVisitor().ask(`/sign-in?why=${why}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('notification-banner"');
  },
);

/** With the TRN missing from the ID token, UserInfo is asked for it (sign-in 1.7). */
const USER_INFO = [
  [null, "/qualifications"],
  ["userinfo-other-sub", "/sign-in?why=provider-fault"],
  ["userinfo-down", "/sign-in?why=provider-down"],
] as const;

test.each(USER_INFO)(
  "when only UserInfo tells the TRN and it goes wrong by %s the teacher comes to %s",
  async (kind, place) => {
    const visitor = newPlainVisitor();
    await breakOnce("trn-only-in-userinfo", AMARA);
    if (kind) await breakOnce(kind, AMARA);
    expect(whereTo(await visitor.signIn(AMARA)).split("&")[0]).toBe(place);
    if (kind) return;
    expect(await (await visitor.ask(place)).text()).toContain(AMARA);
  },
);

test("what UserInfo says of an account without a TRN cannot be had: nobody is signed in", async () => {
  const visitor = newPlainVisitor();
  await breakOnce("userinfo-down", PETRA);
  expect(whereTo(await visitor.signIn(PETRA))).toContain("why=provider-down");
});

async function breakOnce(kind: string, trn: string, more: object = {}) {
  const isOutage = kind === "down" || kind === "delay";
  await breakUpstream({
    upstream: "identity",
    kind,
    trn,
    times: 1,
    ...(isOutage && { path: "/connect/token" }),
    ...more,
  });
}

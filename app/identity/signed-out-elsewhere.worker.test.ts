import { afterEach, expect, test, vi } from "vitest";

import { logoutTokens } from "~db/schema";
import { contextFor, database, requestWith } from "./context-sample";
import { sweepLogoutTokens } from "./logout-token.server";
import {
  idTokenClaims,
  makeKey,
  NOW,
  type Provider,
  sign,
  startProvider,
} from "./provider-sample";
import { cookieOf } from "./session-sample";
import { action } from "./signed-out-elsewhere";

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
const MINUTE = 60 * 1000;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The claims of a logout token about this subject; `undefined` leaves one out. */
function claimsAbout({ issuer }: Provider, sub: string, changes: object = {}) {
  return {
    iss: issuer,
    aud: "aytq",
    sub,
    iat: NOW / 1000,
    exp: NOW / 1000 + 120,
    jti: crypto.randomUUID(),
    events: { [EVENT]: {} },
    ...changes,
  };
}

async function tell(
  provider: Provider,
  token: string,
  { now = NOW, id = "onelogin" } = {},
) {
  const request = new Request(
    `https://qualifications.example/auth/${id}/signed-out-elsewhere`,
    { method: "POST", body: new URLSearchParams({ logout_token: token }) },
  );
  vi.spyOn(console, "log").mockReturnValue();
  const context = contextFor(request, provider, now);
  return action({ request, context, params: { provider: id } });
}

function signedIn({ issuer }: Provider, subject: string): Promise<string> {
  return cookieOf(issuer, { subject, provider: "onelogin" });
}

async function stateOf(provider: Provider, cookie: string): Promise<string> {
  return (await contextFor(requestWith(cookie), provider).session()).state;
}

test("who has signed out elsewhere is signed out here, on all devices, and nobody else is", async () => {
  const provider = await startProvider();
  const phone = await signedIn(provider, "ada");
  const desk = await signedIn(provider, "ada");
  const other = await signedIn(provider, "grace");
  const token = await sign(claimsAbout(provider, "ada"), provider.key);
  expect((await tell(provider, token)).status).toBe(200);
  expect(await stateOf(provider, phone)).toBe("ended");
  expect(await stateOf(provider, desk)).toBe("ended");
  expect(await stateOf(provider, other)).toBe("live");
});

test("a token counts once: told again, it does not end a session that has begun since", async () => {
  const provider = await startProvider();
  const token = await sign(claimsAbout(provider, "ada"), provider.key);
  expect((await tell(provider, token)).status).toBe(200);
  const cookie = await signedIn(provider, "ada");
  expect((await tell(provider, token)).status).toBe(400);
  expect(await stateOf(provider, cookie)).toBe("live");
});

test.each([
  ["another issuer's", { iss: "https://evil.example/" }],
  ["one for another service", { aud: "another" }],
  ["an old one", { iat: NOW / 1000 - 600, exp: NOW / 1000 + 120 }],
  ["one that does not hold any more", { exp: NOW / 1000 - 120 }],
  ["one about nobody", { sub: undefined }],
  ["one about a blank", { sub: " " }],
  ["one without a name of its own", { jti: undefined }],
  ["one that says nothing", { events: undefined }],
  ["one that says something else", { events: { "https://else.example": {} } }],
  ["one that says it badly", { events: { [EVENT]: true } }],
  ["an ID token", { nonce: "the-nonce" }],
])("%s ends no session", async (_, changes) => {
  const provider = await startProvider();
  const cookie = await signedIn(provider, "ada");
  const claims = claimsAbout(provider, "ada", changes);
  const answer = await tell(provider, await sign(claims, provider.key));
  expect(answer.status).toBe(400);
  expect(await stateOf(provider, cookie)).toBe("live");
});

test("an ID token of the same person, a token of another key, and no token end none", async () => {
  const provider = await startProvider();
  const cookie = await signedIn(provider, "ada");
  const forged = await makeKey(provider.key.kid);
  for (const token of [
    await sign(
      await idTokenClaims(provider.issuer, { sub: "ada" }),
      provider.key,
    ),
    await sign(claimsAbout(provider, "ada"), forged),
    "",
    "nonsense",
    "x".repeat(8000),
  ])
    expect((await tell(provider, token)).status).toBe(400);
  expect(await stateOf(provider, cookie)).toBe("live");
});

test("without the provider's keys nobody is signed out, and the provider may tell it again", async () => {
  const provider = await startProvider();
  delete provider.answers["/.well-known/jwks"];
  const token = await sign(claimsAbout(provider, "ada"), provider.key);
  expect((await tell(provider, token)).status).toBe(503);
});

test("a provider that is not known is told so", async () => {
  const provider = await startProvider();
  const token = await sign(claimsAbout(provider, "ada"), provider.key);
  expect((await tell(provider, token, { id: "nobody" })).status).toBe(404);
});

test("which tokens there were is forgotten when none of them holds any more", async () => {
  const provider = await startProvider();
  const token = await sign(claimsAbout(provider, "ada"), provider.key);
  await tell(provider, token);
  await sweepLogoutTokens({ database, now: NOW + 5 * MINUTE });
  expect(await database.select().from(logoutTokens)).not.toEqual([]);
  await sweepLogoutTokens({ database, now: NOW + 11 * MINUTE });
  expect(await database.select().from(logoutTokens)).toEqual([]);
});

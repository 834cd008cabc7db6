import { afterEach, expect, test, vi } from "vitest";

import { makeKey, NOW, startProvider, SUB } from "./provider-sample";
import { finish, handTokens, imogen, setOut, signInAt } from "./sign-in-sample";

afterEach(() => {
  vi.restoreAllMocks();
});

test("whoever comes back with a code is signed in, and goes where they wanted to", async () => {
  const outcome = await signInAt(await startProvider());
  expect(outcome).toEqual({
    signedIn: true,
    claims: imogen,
    tokens: {
      accessToken: "the-access-token",
      idToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expiresInSeconds: 3600,
    },
    returnTo: "/account",
  });
});

test("after two hours at the provider it is not too late", async () => {
  const provider = await startProvider();
  const later = NOW + 2 * 60 * 60 * 1000;
  const idToken = { iat: later / 1000, exp: later / 1000 + 1200 };
  const outcome = await signInAt(provider, { idToken }, later);
  expect(outcome.signedIn).toBe(true);
});

test.each([
  [3600, 3600],
  ["1800", 1800],
])("expires_in may be a number or a text (%j)", async (expires_in, seconds) => {
  const provider = await startProvider();
  const outcome = await signInAt(provider, { tokenAnswer: { expires_in } });
  expect(outcome).toMatchObject({ tokens: { expiresInSeconds: seconds } });
});

test("UserInfo is not asked when the ID token has the TRN", async () => {
  const provider = await startProvider();
  await signInAt(provider);
  expect(timesAsked(provider)).toBe(0);
});

test("without a TRN in the ID token UserInfo is asked, once, with the access token", async () => {
  const provider = await startProvider();
  const outcome = await signInAt(provider, {
    idToken: { trn: undefined },
    userInfo: {
      sub: SUB,
      trn: "7654321",
      name: "Somebody",
      email: "i@example.com",
    },
  });
  expect(outcome).toMatchObject({
    signedIn: true,
    claims: { ...imogen, trn: "7654321", email: "i@example.com" },
  });
  expect(timesAsked(provider)).toBe(1);
  const asked = provider.asked.at(-1);
  expect(asked?.headers.get("Authorization")).toBe("Bearer the-access-token");
  expect(asked?.redirect).toBe("manual");
});

test("somebody without a TRN anywhere is signed in without one", async () => {
  const outcome = await signInAt(await startProvider(), {
    idToken: { trn: undefined },
    userInfo: { sub: SUB, trn_lookup_status: "Pending" },
  });
  expect(outcome).toMatchObject({ signedIn: true, claims: { trn: null } });
});

test("a TRN in the address is worth nothing", async () => {
  const outcome = await signInAt(await startProvider(), {
    idToken: { trn: undefined },
    userInfo: { sub: SUB },
    query: { trn: "7654321", sub: "another" },
  });
  expect(outcome).toMatchObject({
    signedIn: true,
    claims: { sub: SUB, trn: null },
  });
});

test("two tabs sign in, each with its own state, nonce and verifier", async () => {
  const provider = await startProvider();
  const first = await setOut(provider, { returnTo: "/account" });
  const second = await setOut(provider, { returnTo: "/qualifications" });
  const cookie = `${first.cookie}; ${second.cookie}`;
  for (const journey of [second, first]) {
    await handTokens(provider, journey, {});
    const outcome = await finish({ ...journey, cookie });
    expect(outcome.signedIn).toBe(true);
  }
});

test("a key that was rotated while they were away signs them in", async () => {
  const provider = await startProvider();
  const journey = await setOut(provider);
  const key = await makeKey("key-2");
  provider.answers["/.well-known/jwks"] = () =>
    Response.json({ keys: [key.publicKey] });
  await handTokens({ ...provider, key }, journey, {});
  expect((await finish(journey)).signedIn).toBe(true);
});

function timesAsked({
  asked,
}: Awaited<ReturnType<typeof startProvider>>): number {
  return asked.filter(({ url }) => url.endsWith("/userinfo")).length;
}

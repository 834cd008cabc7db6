import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from "jose";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { IdentityFault } from "./faults.ts";
import {
  clientSecret,
  createRelyingParty,
  serviceOrigin,
} from "./relying-party.ts";
import { clientId, startMocks, type Mocks } from "./server.ts";
import { formOn } from "./visitor.ts";

const amara = "3012457";

let mocks: Mocks;

beforeAll(async () => {
  mocks = await startMocks({ port: 0, serviceOrigin, clientSecret });
});

afterEach(() => {
  mocks.faults.clear();
  expect(mocks.failures).toEqual([]);
});

afterAll(() => mocks.stop());

test("down is 500 everywhere, or on one path", async () => {
  on("down", { path: "/connect/token" });
  const party = createRelyingParty(mocks);
  expect((await party.tokensFor(amara)).status).toBe(500);
  on("down");
  const { issuer } = mocks;
  const document = await fetch(`${issuer}.well-known/openid-configuration`);
  expect([document.status, await document.text()]).toEqual([500, ""]);
});

test("down for one teacher strikes where it is known who asks", async () => {
  on("down", { trn: amara });
  const party = createRelyingParty(mocks);
  expect((await party.tokensFor(amara)).status).toBe(500);
  const other = createRelyingParty(mocks);
  expect((await other.tokensFor("1733009")).status).toBe(200);
});

test("a delay only takes time", async () => {
  on("delay", { delayMs: 30, path: "/.well-known/jwks" });
  const begun = Date.now();
  const answer = await fetch(`${mocks.issuer}.well-known/jwks`);
  expect(answer.status).toBe(200);
  expect(Date.now() - begun).toBeGreaterThanOrEqual(29);
});

test.each([
  ["invalid-grant", 400, "invalid_grant"],
  ["invalid-client", 401, "invalid_client"],
] as const)("%s is %i with %s", async (kind, status, error) => {
  on(kind, { trn: amara });
  const answer = await createRelyingParty(mocks).tokensFor(amara);
  expect(answer.status).toBe(status);
  expect(answer.body.error).toBe(error);
});

test.each([
  ["wrong-nonce", "nonce", "the-nonce"],
  ["wrong-audience", "aud", clientId],
  ["wrong-issuer", "iss", undefined],
] as const)("%s changes the ID token’s %s", async (kind, claim, right) => {
  on(kind, { trn: amara, times: 1 });
  const wrong = await idTokenOf(amara);
  expect(wrong[claim]).toBeDefined();
  expect(wrong[claim]).not.toBe(right ?? mocks.issuer);
  expect((await idTokenOf(amara))[claim]).toBe(right ?? mocks.issuer);
});

test("an expired ID token is otherwise good", async () => {
  on("expired-token");
  await expect(verified()).rejects.toThrow(errors.JWTExpired);
});

test("a wrong signature bears the name of the right key", async () => {
  on("wrong-signature");
  await expect(verified()).rejects.toThrow(
    errors.JWSSignatureVerificationFailed,
  );
});

test("an unknown key is in no JWKS", async () => {
  on("unknown-key");
  await expect(verified()).rejects.toThrow(errors.JWKSNoMatchingKey);
});

test("a rotated key is in the JWKS from then on, beside the old one", async () => {
  const before = await publishedKeys();
  on("rotated-key", { times: 1 });
  const { protectedHeader } = await verified();
  const after = await publishedKeys();
  expect(before).not.toContain(protectedHeader.kid);
  expect(after).toEqual([...before, protectedHeader.kid]);
});

test("a sign-in with a rotated key can be signed out with its ID token", async () => {
  on("rotated-key", { times: 1 });
  const party = createRelyingParty(mocks);
  const { body } = await party.tokensFor(amara);
  const query = new URLSearchParams({ id_token_hint: String(body.id_token) });
  const page = await party.visit(`${mocks.issuer}connect/signout?${query}`);
  expect(page.status).toBe(200);
});

test("access denied comes back as a redirect with the state", async () => {
  on("access-denied", { trn: amara });
  const { leadsTo } = await createRelyingParty(mocks).signIn(amara);
  expect(leadsTo?.searchParams.get("error")).toBe("access_denied");
  expect(leadsTo?.searchParams.get("state")).toBe("the-state");
  expect(leadsTo?.searchParams.has("code")).toBe(false);
});

test("the state goes missing, or is another", async () => {
  on("missing-state", { trn: amara, times: 1 });
  const missing = await createRelyingParty(mocks).signIn(amara);
  expect(formOn(missing.html).fields).not.toHaveProperty("state");
  on("wrong-state", { trn: amara, times: 1 });
  const wrong = await createRelyingParty(mocks).signIn(amara);
  expect(formOn(wrong.html).fields.state).not.toBe("the-state");
});

test("parts of the token response go missing", async () => {
  on("no-expires-in", { times: 1 });
  const endless = await createRelyingParty(mocks).tokensFor(amara);
  expect(endless.body).not.toHaveProperty("expires_in");
  on("no-id-token", { times: 1 });
  const bare = await createRelyingParty(mocks).tokensFor(amara);
  expect(bare.body).not.toHaveProperty("id_token");
  expect(bare.body).toHaveProperty("access_token");
});

test("a session can be made to last for seconds", async () => {
  on("short-access-token", { accessTokenSeconds: 2, trn: amara });
  const { body } = await createRelyingParty(mocks).tokensFor(amara);
  const { exp = 0, iat = 0 } = decodeJwt(String(body.access_token));
  expect(body.expires_in).toBe(2);
  expect(exp - iat).toBe(2);
});

test("the TRN can be in UserInfo only", async () => {
  on("trn-only-in-userinfo", { trn: amara });
  const party = createRelyingParty(mocks);
  const { body } = await party.tokensFor(amara);
  expect(decodeJwt(String(body.id_token))).not.toHaveProperty("trn");
  const info: unknown = await (await party.userInfo(body.access_token)).json();
  expect(info).toHaveProperty("trn", amara);
});

test("UserInfo can be of somebody else, or down", async () => {
  const party = createRelyingParty(mocks);
  const { body } = await party.tokensFor(amara);
  on("userinfo-other-sub", { times: 1 });
  const other: unknown = await (await party.userInfo(body.access_token)).json();
  expect(other).not.toHaveProperty("sub", decodeJwt(String(body.id_token)).sub);
  on("userinfo-down", { trn: amara });
  expect((await party.userInfo(body.access_token)).status).toBe(500);
});

function on(kind: IdentityFault["kind"], more: Partial<IdentityFault> = {}) {
  mocks.faults.add({ ...more, upstream: "identity", kind });
}

async function idTokenOf(trn: string) {
  const { body } = await createRelyingParty(mocks).tokensFor(trn);
  return decodeJwt(String(body.id_token));
}

async function verified() {
  const { body } = await createRelyingParty(mocks).tokensFor(amara);
  const keys = createRemoteJWKSet(new URL(`${mocks.issuer}.well-known/jwks`));
  return jwtVerify(String(body.id_token), keys, { issuer: mocks.issuer });
}

async function publishedKeys(): Promise<(string | undefined)[]> {
  const answer = await fetch(`${mocks.issuer}.well-known/jwks`);
  const { keys } = (await answer.json()) as { keys: { kid?: string }[] };
  return keys.map(({ kid }) => kid);
}

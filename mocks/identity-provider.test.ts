import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  callback,
  clientSecret,
  createRelyingParty,
  serviceOrigin,
} from "./relying-party.ts";
import { clientId, startMocks, type Mocks } from "./server.ts";
import { formOn } from "./visitor.ts";

let mocks: Mocks;

beforeAll(async () => {
  mocks = await startMocks({ port: 0, serviceOrigin, clientSecret });
});

afterEach(() => expect(mocks.failures).toEqual([]));

afterAll(() => mocks.stop());

test("discovery says what DfE Identity says, and nothing of iss", async () => {
  const { issuer } = mocks;
  const answer = await fetch(`${issuer}.well-known/openid-configuration`);
  const document: unknown = await answer.json();
  expect(issuer).toMatch(/^http:\/\/localhost:\d+\/identity\/$/);
  expect(document).toMatchObject({
    issuer,
    authorization_endpoint: `${issuer}connect/authorize`,
    token_endpoint: `${issuer}connect/token`,
    userinfo_endpoint: `${issuer}connect/userinfo`,
    end_session_endpoint: `${issuer}connect/signout`,
    jwks_uri: `${issuer}.well-known/jwks`,
    response_types_supported: ["code"],
    code_challenge_methods_supported: ["S256"],
    id_token_signing_alg_values_supported: ["RS256"],
    token_endpoint_auth_methods_supported: [
      "client_secret_basic",
      "client_secret_post",
    ],
  });
  expect(document).not.toHaveProperty(
    "authorization_response_iss_parameter_supported",
  );
});

test("a sign-in goes over the sign-in page and the completion page to tokens", async () => {
  const party = createRelyingParty(mocks);
  const page = await party.authorize();
  expect(page.status).toBe(200);
  expect(page.html).toContain("Amara Ngozi Okonkwo-Hughes");
  const done = await party.post(page.url, { trn: "3012457" });
  const form = formOn(done.html);
  expect(form.method).toBe("get");
  expect(form.action).toBe(callback);
  expect(Object.keys(form.fields).toSorted()).toEqual(["code", "state"]);
  expect(form.fields.state).toBe("the-state");
  expect(form.fields.code?.length).toBeGreaterThan(1000);

  const { status, body } = await party.token(form.fields.code ?? "");
  expect(status).toBe(200);
  expect(body).toMatchObject({ token_type: "Bearer", expires_in: 3600 });
  expect(body).not.toHaveProperty("refresh_token");
});

test("the ID token is signed, for this client and this nonce, for twenty minutes", async () => {
  const { body } = await createRelyingParty(mocks).tokensFor("3012457");
  const { payload, protectedHeader } = await jwtVerify(
    String(body.id_token),
    createRemoteJWKSet(new URL(`${mocks.issuer}.well-known/jwks`)),
    { issuer: mocks.issuer, audience: clientId },
  );
  expect(protectedHeader).toMatchObject({ alg: "RS256", typ: "JWT" });
  expect(payload).toMatchObject({
    nonce: "the-nonce",
    azp: clientId,
    sub: "89aefd90-06bc-405a-aae5-37e3a91ccf66",
    email: "amara.okonkwo-hughes@example.com",
    email_verified: "True",
    name: "Amara Ngozi Okonkwo-Hughes",
    given_name: "Amara",
    middle_name: "Ngozi",
    family_name: "Okonkwo-Hughes",
    birthdate: "1989-04-23",
    trn: "3012457",
    trn_lookup_status: "Found",
    at_hash: expect.stringMatching(/^[\w-]{22}$/),
  });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(1200);
});

test("the access token is a JWT that a record service can read", async () => {
  const { body } = await createRelyingParty(mocks).tokensFor("3012457");
  const { payload, protectedHeader } = await jwtVerify(
    String(body.access_token),
    createRemoteJWKSet(new URL(`${mocks.issuer}.well-known/jwks`)),
    { issuer: mocks.issuer, typ: "at+jwt" },
  );
  expect(protectedHeader.alg).toBe("RS256");
  expect(payload).toMatchObject({
    trn: "3012457",
    client_id: clientId,
    scope: expect.stringMatching(/^\S+( \S+){3}$/),
  });
  expect(String(payload.scope).split(" ").toSorted()).toEqual([
    "dqt:read",
    "email",
    "openid",
    "profile",
  ]);
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
});

test("someone without a TRN has no TRN claims in either token", async () => {
  const party = createRelyingParty(mocks);
  const { body } = await party.tokensFor(await subOf("Petra Wainscott"));
  for (const token of [body.id_token, body.access_token]) {
    const claims = decodeJwt(String(token));
    expect(claims).not.toHaveProperty("trn");
    expect(claims).not.toHaveProperty("trn_lookup_status");
  }
  const info: unknown = await (await party.userInfo(body.access_token)).json();
  expect(info).toMatchObject({ trn_lookup_status: "None" });
  expect(info).not.toHaveProperty("trn");
});

test("claims that an account does not have are absent", async () => {
  const { body } = await createRelyingParty(mocks).tokensFor("1344507");
  const claims = decodeJwt(String(body.id_token));
  expect(claims).not.toHaveProperty("birthdate");
  expect(claims).not.toHaveProperty("middle_name");
  expect(claims).not.toHaveProperty("preferred_name");
});

test("an account that others were merged into says so", async () => {
  const { body } = await createRelyingParty(mocks).tokensFor("1450923");
  expect(decodeJwt(String(body.id_token))).toMatchObject({
    preferred_name: "Immy Tattersall",
    previous_user_id: "5b0f4c1e-9d0c-4a57-8a2b-64b7c1c0d9aa",
  });
});

test("scopes decide what is in the ID token, but not what UserInfo tells", async () => {
  const party = createRelyingParty(mocks);
  const done = await party.signIn("3012457", { scope: "openid" });
  const { body } = await party.token(formOn(done.html).fields.code ?? "");
  const claims = decodeJwt(String(body.id_token));
  expect(claims).not.toHaveProperty("name");
  expect(claims).not.toHaveProperty("trn");
  const info: unknown = await (await party.userInfo(body.access_token)).json();
  expect(info).toHaveProperty("name");
  expect(info).not.toHaveProperty("trn");
});

test("UserInfo refuses a token that is not one of its access tokens", async () => {
  const party = createRelyingParty(mocks);
  const { body } = await party.tokensFor("3012457");
  for (const token of [body.id_token, "nonsense"]) {
    const answer = await party.userInfo(token);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: "invalid_token" });
  }
});

async function subOf(wanted: string): Promise<string> {
  const answer = await fetch(`${mocks.origin}/__mocks/people`);
  const people = (await answer.json()) as { name: string; sub: string }[];
  return people.find(({ name }) => name === wanted)?.sub ?? "";
}

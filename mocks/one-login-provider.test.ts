import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { oneLoginSub } from "./one-login-provider.ts";
import { people } from "./people.ts";
import {
  clientSecret,
  createOneLoginParty,
  createRelyingParty,
  serviceOrigin,
  signedOut,
} from "./relying-party.ts";
import { clientId, startMocks, type Mocks } from "./server.ts";
import { formOn } from "./visitor.ts";

const AMARA = "3012457";
let mocks: Mocks;

beforeAll(async () => {
  mocks = await startMocks({ port: 0, serviceOrigin, clientSecret });
});

afterEach(() => {
  mocks.faults.clear();
  expect(mocks.failures).toEqual([]);
});

afterAll(() => mocks.stop());

/** Signs in and exchanges the code. */
async function tokensFor(word: string) {
  const party = createOneLoginParty(mocks);
  const { leadsTo } = await party.signIn(word);
  const { body } = await party.token(leadsTo?.searchParams.get("code") ?? "");
  return { party, leadsTo, body };
}

test("discovery says that answers carry iss", async () => {
  const { oneLoginIssuer: issuer } = mocks;
  const answer = await fetch(`${issuer}.well-known/openid-configuration`);
  expect(await answer.json()).toMatchObject({
    issuer,
    authorization_endpoint: `${issuer}oauth2/authorize`,
    end_session_endpoint: `${issuer}oauth2/logout`,
    authorization_response_iss_parameter_supported: true,
  });
});

test("a sign-in leads straight back with code, state and iss", async () => {
  const { leadsTo, body } = await tokensFor(AMARA);
  expect(leadsTo?.origin).toBe(serviceOrigin);
  expect([...(leadsTo?.searchParams.keys() ?? [])].toSorted()).toEqual([
    "code",
    "iss",
    "state",
  ]);
  expect(leadsTo?.searchParams.get("iss")).toBe(mocks.oneLoginIssuer);
  expect(body).toMatchObject({ token_type: "Bearer", expires_in: 3600 });
});

test("the ID token has the TRN and GOV.UK One Login's own token, and no name", async () => {
  const { body } = await tokensFor(AMARA);
  const keys = createRemoteJWKSet(
    new URL(`${mocks.oneLoginIssuer}.well-known/jwks`),
  );
  const { payload } = await jwtVerify(String(body["id_token"]), keys, {
    issuer: mocks.oneLoginIssuer,
    audience: clientId,
  });
  const account = people.find(({ account: { trn } }) => trn === AMARA)?.account;
  expect(payload).toMatchObject({
    sub: oneLoginSub(account?.sub ?? ""),
    trn: AMARA,
    email: account?.email,
    nonce: "the-nonce",
  });
  expect(String(payload["_ta_olidt"]).length).toBeGreaterThan(500);
  for (const name of ["name", "given_name", "birthdate", "verified_name"])
    expect(payload).not.toHaveProperty(name);
});

test("UserInfo alone has the verified name and date of birth, in the new or the old spelling", async () => {
  const { party, body } = await tokensFor(AMARA);
  const now = await party.userInfo(body["access_token"]);
  expect(await now.json()).toMatchObject({
    trn: AMARA,
    verified_name: ["Amara", "Ngozi", "Okonkwo-Hughes"],
    verified_date_of_birth: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  mocks.faults.add({ upstream: "identity", kind: "old-verified-claims" });
  const before = await party.userInfo(body["access_token"]);
  expect(await before.json()).toMatchObject({
    onelogin_verified_names: [["Amara", "Ngozi", "Okonkwo-Hughes"]],
    onelogin_verified_birthdates: [expect.any(String)],
  });
  expect((await party.userInfo("nonsense")).status).toBe(401);
});

test("the record service takes its access tokens", async () => {
  const { body } = await tokensFor(AMARA);
  const answer = await fetch(`${mocks.origin}/dqt/v3/person`, {
    headers: {
      Authorization: `Bearer ${String(body["access_token"])}`,
      "X-Api-Version": "20250627",
    },
  });
  expect(answer.status).toBe(200);
});

test("without the scope of teaching records, or with one of DfE Identity, nobody signs in", async () => {
  const party = createOneLoginParty(mocks);
  for (const [scope, error] of [
    ["openid email profile", "invalid_request"],
    ["openid teaching_record dqt:read", "invalid_scope"],
  ]) {
    const { leadsTo } = await party.authorize({ scope });
    expect(leadsTo?.searchParams.get("error")).toBe(error);
  }
});

test("to sign out the ID token must be shown, and the person is asked for nothing", async () => {
  const { party, body } = await tokensFor(AMARA);
  const query = { post_logout_redirect_uri: signedOut };
  const logout = `${mocks.oneLoginIssuer}oauth2/logout`;
  const without = new URLSearchParams({ ...query, client_id: clientId });
  expect((await party.visit(`${logout}?${without}`)).status).toBe(400);
  const hint = String(body["id_token"]);
  const shown = new URLSearchParams({ ...query, id_token_hint: hint });
  const page = await party.visit(`${logout}?${shown}`);
  expect(page.html).toContain("document.forms[0].submit()");
  const { action, fields } = formOn(page.html);
  const { leadsTo } = await party.post(
    new URL(action, mocks.origin).href,
    fields,
  );
  expect(leadsTo?.href).toBe(signedOut);
});

test("someone is not known to it by the subject of DfE Identity", async () => {
  const { body } = await tokensFor(AMARA);
  const other = await createRelyingParty(mocks).tokensFor(AMARA);
  const [one, two] = [body, other.body].map(
    (tokens) =>
      JSON.parse(
        Buffer.from(
          String(tokens["id_token"]).split(".")[1] ?? "",
          "base64url",
        ).toString(),
      ).sub,
  );
  expect(one).not.toBe(two);
});

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  clientSecret,
  createRelyingParty,
  serviceOrigin,
  signedOut,
} from "../relying-party.ts";
import { clientId, startMocks, type Mocks } from "../server.ts";
import { formOn } from "../visitor.ts";

let mocks: Mocks;

beforeAll(async () => {
  mocks = await startMocks({ port: 0, serviceOrigin, clientSecret });
});

afterEach(() => expect(mocks.failures).toEqual([]));

afterAll(() => mocks.stop());

test("sign-out ends the session and echoes the state", async () => {
  const party = createRelyingParty(mocks);
  const { body } = await party.tokensFor("3012457");
  const query = new URLSearchParams({
    post_logout_redirect_uri: signedOut,
    id_token_hint: String(body.id_token),
    state: "goodbye",
  });
  const page = await party.visit(`${mocks.issuer}connect/signout?${query}`);
  const { action, fields } = formOn(page.html);
  const done = await party.post(action, fields);
  expect(done.leadsTo?.href).toBe(`${signedOut}?state=goodbye`);
  const next = await party.authorize();
  expect(next.html).toContain("Who do you want to sign in as?");
});

test("sign-out needs neither a hint nor a session", async () => {
  const party = createRelyingParty(mocks);
  const query = new URLSearchParams({ post_logout_redirect_uri: signedOut });
  const page = await party.visit(`${mocks.issuer}connect/signout?${query}`);
  const { action, fields } = formOn(page.html);
  expect((await party.post(action, fields)).leadsTo?.href).toBe(signedOut);
});

test.each([
  ["post_logout_redirect_uri", "http://localhost:9/elsewhere"],
  ["id_token_hint", "not.a.token"],
])("sign-out with a bad %s stays where it is", async (name, value) => {
  const query = new URLSearchParams({ [name]: value });
  const party = createRelyingParty(mocks);
  const page = await party.visit(`${mocks.issuer}connect/signout?${query}`);
  expect(page.status).toBe(400);
  expect(page.html).toContain(name);
});

test("the account page links back, but only to its own client", async () => {
  const party = createRelyingParty(mocks);
  const good = {
    client_id: clientId,
    redirect_uri: `${serviceOrigin}/qualifications`,
    sign_out_uri: `${serviceOrigin}/sign-out`,
  };
  const page = await account(party, good);
  expect(page.html).toContain(`href="${good.redirect_uri}"`);
  expect(page.html).toContain(`href="${good.sign_out_uri}"`);
  const foreign = { ...good, sign_out_uri: "https://example.com/sign-out" };
  expect((await account(party, foreign)).status).toBe(400);
  expect((await account(party, { ...good, client_id: "x" })).status).toBe(400);
  const { sign_out_uri: _left, ...partial } = good;
  const bare = await account(party, partial);
  expect(bare.status).toBe(200);
  expect(bare.html).not.toContain("href=");
});

function account(
  party: ReturnType<typeof createRelyingParty>,
  query: Record<string, string>,
) {
  return party.visit(`${mocks.issuer}account?${new URLSearchParams(query)}`);
}

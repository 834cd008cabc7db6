import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
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

test.each([
  ["no PKCE", { code_challenge: undefined, code_challenge_method: undefined }],
  ["plain PKCE", { code_challenge_method: "plain" }],
  ["prompt=none", { prompt: "none" }],
])("%s is sent back as invalid_request", async (_what, changes) => {
  const { leadsTo } = await createRelyingParty(mocks).authorize(changes);
  expect(leadsTo?.origin).toBe(serviceOrigin);
  expect(leadsTo?.searchParams.get("error")).toBe("invalid_request");
  expect(leadsTo?.searchParams.get("state")).toBe("the-state");
  expect(leadsTo?.searchParams.has("iss")).toBe(false);
});

test("prompt=none is refused even with a session", async () => {
  const party = createRelyingParty(mocks);
  await party.signIn("3012457");
  const { leadsTo } = await party.authorize({ prompt: "none" });
  expect(leadsTo?.searchParams.get("error")).toBe("invalid_request");
});

test.each([
  "openid trn_token:write",
  "openid offline_access",
  "openid nothing",
])("the scope “%s” is sent back as invalid_scope", async (scope) => {
  const { leadsTo } = await createRelyingParty(mocks).authorize({ scope });
  expect(leadsTo?.searchParams.get("error")).toBe("invalid_scope");
});

test.each([
  ["client", { client_id: "somebody-else" }],
  ["redirect URI", { redirect_uri: `${serviceOrigin}/elsewhere` }],
])(
  "an unknown %s is told to the visitor, not sent anywhere",
  async (_what, changes) => {
    const page = await createRelyingParty(mocks).authorize(changes);
    expect(page.status).toBe(400);
    expect(page.leadsTo).toBeNull();
    expect(page.html).toContain("<h1>");
  },
);

test("a wrong secret is invalid_client", async () => {
  const { status, body } = await createRelyingParty(mocks).token(
    "any-code",
    {},
    "a-wrong-secret",
  );
  expect(status).toBe(401);
  expect(body.error).toBe("invalid_client");
});

test("the secret may be in the body instead", async () => {
  const party = createRelyingParty(mocks);
  const done = await party.signIn("3012457");
  const answer = await fetch(`${mocks.issuer}connect/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uri: `${serviceOrigin}/auth/identity/callback`,
      code: formOn(done.html).fields.code ?? "",
      code_verifier: "a-verifier-that-is-long-enough-for-the-rules-of-pkce",
    }),
  });
  expect(answer.status).toBe(200);
});

test("a code works once", async () => {
  const party = createRelyingParty(mocks);
  const done = await party.signIn("3012457");
  const code = formOn(done.html).fields.code ?? "";
  expect((await party.token(code)).status).toBe(200);
  const again = await party.token(code);
  expect(again.status).toBe(400);
  expect(again.body.error).toBe("invalid_grant");
});

test.each([
  [
    "verifier",
    { code_verifier: "another-verifier-that-is-also-long-enough-by-far" },
  ],
  ["redirect URI", { redirect_uri: `${serviceOrigin}/elsewhere` }],
])("a wrong %s is invalid_grant", async (_what, changes) => {
  const party = createRelyingParty(mocks);
  const done = await party.signIn("3012457");
  const code = formOn(done.html).fields.code ?? "";
  const { status, body } = await party.token(code, changes);
  expect(status).toBe(400);
  expect(body.error).toBe("invalid_grant");
});

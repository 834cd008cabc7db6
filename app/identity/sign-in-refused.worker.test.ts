import { afterEach, expect, test, vi } from "vitest";

import { startProvider } from "./provider-sample";
import {
  CODE,
  expectNothingTold,
  finish,
  handTokens,
  type Hands,
  setOut,
} from "./sign-in-sample";

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ["access_denied", "denied", "access_denied"],
  ["temporarily_unavailable", "provider-down", "temporarily_unavailable"],
  ["server_error", "provider-down", "server_error"],
  ["invalid_scope", "provider-fault", "invalid_scope"],
  ["invalid_request", "provider-fault", "invalid_request"],
  ["<b>0070421</b>", "provider-fault", "error"],
  [CODE, "provider-fault", "error"],
  ["a".repeat(41), "provider-fault", "error"],
])(
  "a provider that says %s signs nobody in",
  async (error, problem, detail) => {
    const error_description = "0070421 the-access-token";
    const query = { error, error_description, code: null };
    expect(await outcomeOf({ query })).toMatchObject({ problem, detail });
  },
);

test.each<[string, Record<string, string | null>, string, string]>([
  [
    "an error beside its code",
    { error: "access_denied" },
    "denied",
    "access_denied",
  ],
  ["no code", { code: null }, "stale", "no code"],
  ["an empty code", { code: "" }, "stale", "no code"],
  ["a dead code", { code: "dead" }, "expired", "invalid_grant"],
])("coming back with %s signs nobody in", async (_, query, problem, detail) => {
  expect(await outcomeOf({ query })).toMatchObject({ problem, detail });
});

test.each<[string, object]>([
  ["no ID token", { id_token: undefined }],
  ["an empty ID token", { id_token: "" }],
  ["no access token", { access_token: undefined }],
  ["an access token that is none", { access_token: 7 }],
])("a token answer with %s signs nobody in", async (_, tokenAnswer) => {
  expect(await outcomeOf({ tokenAnswer })).toMatchObject({
    problem: "provider-fault",
    detail: "token answer",
  });
});

test.each([undefined, null, "soon", 0, -1, ""])(
  "an access token that lives for %j signs nobody in",
  async (expires_in) => {
    expect(await outcomeOf({ tokenAnswer: { expires_in } })).toMatchObject({
      problem: "provider-fault",
      detail: "no expires_in",
    });
  },
);

const CLAIM = "ERR_JWT_CLAIM_VALIDATION_FAILED";

test.each<[string, object, string]>([
  ["of another sign-in", { nonce: "another" }, "nonce"],
  ["of another client", { aud: "other" }, `${CLAIM} aud`],
  ["of another issuer", { iss: "https://evil.example/" }, `${CLAIM} iss`],
  ["of another access token", { at_hash: "AAAA" }, "at_hash"],
  ["that is over", { exp: 1 }, "ERR_JWT_EXPIRED"],
  ["about nobody", { sub: "  " }, "sub"],
])("an ID token %s signs nobody in", async (_, idToken, detail) => {
  expect(await outcomeOf({ idToken })).toMatchObject({
    problem: "provider-fault",
    detail,
  });
});

test("an ID token that is garbage signs nobody in", async () => {
  const tokenAnswer = { id_token: "a.b.c" };
  expect(await outcomeOf({ tokenAnswer })).toMatchObject({
    problem: "provider-fault",
    detail: "ERR_JWS_INVALID",
  });
});

test("UserInfo of somebody else signs nobody in", async () => {
  const userInfo = { sub: "another", trn: "7654321" };
  const idToken = { trn: undefined };
  expect(await outcomeOf({ idToken, userInfo })).toMatchObject({
    problem: "provider-fault",
    detail: "sub of UserInfo",
  });
});

/** Nobody was signed in, nothing was told, and the way back is kept. */
async function outcomeOf(hands: Hands) {
  const provider = await startProvider();
  const journey = await setOut(provider);
  await handTokens(provider, journey, hands);
  const outcome = await finish(journey, hands.query);
  expect(outcome).toMatchObject({ signedIn: false, returnTo: "/account" });
  expectNothingTold(outcome, journey);
  return outcome;
}

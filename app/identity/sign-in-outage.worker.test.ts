import { afterEach, expect, test, vi } from "vitest";

import {
  hurryTimeouts,
  NOW,
  silence,
  startProvider,
  SUB,
} from "./provider-sample";
import {
  expectNothingTold,
  finish,
  handTokens,
  setOut,
  signInAt,
} from "./sign-in-sample";

const TOKEN = "/connect/token";
const USER_INFO = "/connect/userinfo";
const noTrn = { idToken: { trn: undefined } };

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test.each<[string, string, number, string, string]>([
  ["a token endpoint that is down", TOKEN, 500, "down", "unreachable"],
  ["tokens cut in half", TOKEN, 200, '{"access_token":"a', "unreachable"],
  ["a text for tokens", TOKEN, 200, '"the-access-token"', "unreachable"],
  ["a refusal that is no JSON", TOKEN, 400, "<p>no", "unreachable"],
  ["a refusal without a code", TOKEN, 400, '{"title":"no"}', "unreachable"],
  [
    "a token endpoint that is busy",
    TOKEN,
    400,
    '{"error":"temporarily_unavailable"}',
    "temporarily_unavailable",
  ],
  ["UserInfo that is down", USER_INFO, 503, "down", "unreachable"],
  ["UserInfo that refuses", USER_INFO, 401, "{}", "unreachable"],
  ["UserInfo that moved", USER_INFO, 302, "", "unreachable"],
  ["UserInfo that is no JSON", USER_INFO, 200, "<p>", "unreachable"],
  ["UserInfo about nobody", USER_INFO, 200, '{"trn":"7654321"}', "unreachable"],
])("%s signs nobody in", async (_, path, status, body, detail) => {
  const provider = await startProvider();
  const journey = await setOut(provider);
  await handTokens(provider, journey, { ...noTrn, userInfo: { sub: SUB } });
  provider.answers[path] = () => new Response(body, { status });
  const outcome = await finish(journey);
  expect(outcome).toEqual({
    signedIn: false,
    problem: "provider-down",
    detail,
    returnTo: "/account",
  });
  expectNothingTold(outcome, journey);
});

test.each([TOKEN, USER_INFO])(
  "nobody is signed in when %s cannot be reached",
  async (path) => {
    const provider = await startProvider();
    const journey = await setOut(provider);
    await handTokens(provider, journey, noTrn);
    delete provider.answers[path];
    expect(await finish(journey)).toMatchObject({
      problem: "provider-down",
      detail: "unreachable",
    });
  },
);

test("a provider that has no UserInfo is not asked for it", async () => {
  const provider = await startProvider();
  delete provider.metadata["userinfo_endpoint"];
  expect(await signInAt(provider)).toMatchObject({ signedIn: true });
  expect(await signInAt(provider, noTrn)).toMatchObject({
    problem: "provider-down",
  });
});

test.each([
  [401, "invalid_client"],
  [400, "invalid_client"],
  [400, "unauthorized_client"],
])(
  "a token endpoint that does not know us is a fault (%s %s)",
  async (status, error) => {
    const provider = await startProvider();
    const journey = await setOut(provider);
    provider.answers[TOKEN] = () => Response.json({ error }, { status });
    expect(await finish(journey)).toMatchObject({
      problem: "provider-fault",
      detail: error,
    });
  },
);

test("a token endpoint that says nothing is given up after five seconds", async () => {
  const provider = await startProvider();
  const journey = await setOut(provider);
  provider.answers[TOKEN] = silence;
  const timeout = hurryTimeouts();
  expect(await finish(journey)).toMatchObject({ problem: "provider-down" });
  expect(timeout).toHaveBeenLastCalledWith(5000);
});

test("a token endpoint that leads elsewhere is not followed with the secret", async () => {
  const provider = await startProvider();
  const journey = await setOut(provider);
  provider.answers[TOKEN] = () =>
    Response.redirect(`${provider.host}/elsewhere`, 307);
  expect(await finish(journey)).toMatchObject({ problem: "provider-down" });
  const paths = provider.asked.map(({ url }) => new URL(url).pathname);
  expect(paths).not.toContain("/elsewhere");
});

test("a token of a hundred kilobytes signs nobody in, and breaks nothing", async () => {
  const provider = await startProvider();
  const outcome = await signInAt(provider, {
    tokenAnswer: { access_token: "x".repeat(100_000) },
  });
  expect(outcome).toMatchObject({
    signedIn: false,
    problem: "provider-fault",
    detail: "token answer",
  });
});

test.each([TOKEN, USER_INFO, "/.well-known/jwks"])(
  "more than a megabyte from %s is not read",
  async (path) => {
    const provider = await startProvider();
    const large = JSON.stringify({
      sub: SUB,
      keys: [],
      x: "x".repeat(2 ** 20),
    });
    if (path === "/.well-known/jwks") {
      provider.answers[path] = () => new Response(large);
      await expect(setOut(provider)).rejects.toThrow();
      return;
    }
    const journey = await setOut(provider);
    await handTokens(provider, journey, { ...noTrn, userInfo: { sub: SUB } });
    provider.answers[path] = () => new Response(large);
    expect(await finish(journey)).toMatchObject({ problem: "provider-down" });
  },
);

test("UserInfo that says nothing is given up after five seconds", async () => {
  const provider = await startProvider();
  const journey = await setOut(provider);
  await handTokens(provider, journey, noTrn);
  provider.answers[USER_INFO] = silence;
  const timeout = hurryTimeouts();
  expect(await finish(journey)).toMatchObject({ problem: "provider-down" });
  expect(timeout).toHaveBeenLastCalledWith(5000);
});

test("while discovery is out, whoever left before can still come back", async () => {
  const provider = await startProvider();
  const journey = await setOut(provider);
  const later = NOW + 30 * 60 * 1000;
  const times = { iat: later / 1000, exp: later / 1000 + 1200 };
  await handTokens(provider, journey, { idToken: times });
  delete provider.answers["/.well-known/openid-configuration"];
  expect(await finish(journey, {}, later)).toMatchObject({ signedIn: true });
});

import { afterEach, expect, test, vi } from "vitest";

import { hash } from "~/platform/sealing.server";
import { ProviderUnreachable } from "./provider.server";
import { CLIENT_ID, startProvider } from "./provider-sample";
import {
  CALLBACK,
  CLIENT_SECRET,
  CODE,
  finish,
  handTokens,
  setOut,
} from "./sign-in-sample";

afterEach(() => {
  vi.restoreAllMocks();
});

test("a sign-in sets out with a code flow, PKCE, state and nonce", async () => {
  const provider = await startProvider();
  const { address, sent } = await setOut(provider);
  expect(address.split("?")[0]).toBe(`${provider.host}/connect/authorize`);
  expect(Object.fromEntries(sent)).toEqual({
    response_type: "code",
    client_id: CLIENT_ID,
    redirect_uri: CALLBACK,
    scope: "openid email profile dqt:read",
    code_challenge_method: "S256",
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  });
});

test("state, nonce and challenge are new each time", async () => {
  const provider = await startProvider();
  const journeys = [await setOut(provider), await setOut(provider)];
  const names = ["state", "nonce", "code_challenge"];
  const values = journeys.flatMap(({ sent }) =>
    names.map((name) => sent.get(name)),
  );
  expect(new Set(values).size).toBe(6);
});

test("the address does not tell what the browser has to keep to itself", async () => {
  const { address, cookies, sent } = await setOut(await startProvider());
  expect(address).not.toMatch(/verifier|account/);
  expect(cookies).toHaveLength(1);
  const nonce = sent.get("nonce") ?? "";
  expect(cookies.join()).not.toContain(nonce);
  expect(cookies.join()).not.toContain(sent.get("state"));
});

test("the tokens of a link go along", async () => {
  const linkTokens = { trn_token: "0f1e2d3c4b5a6978", registration_token: "r" };
  const { sent } = await setOut(await startProvider(), { linkTokens });
  expect(Object.fromEntries(sent)).toMatchObject(linkTokens);
});

test("the provider is never asked to do without a page, or for a new login", async () => {
  const { sent } = await setOut(await startProvider());
  expect([sent.has("prompt"), sent.has("max_age")]).toEqual([false, false]);
});

test("without the provider nobody sets out", async () => {
  const provider = await startProvider();
  delete provider.answers["/.well-known/openid-configuration"];
  await expect(setOut(provider)).rejects.toThrow(ProviderUnreachable);
});

test("the code is exchanged with our secret and the verifier of the challenge", async () => {
  const provider = await startProvider();
  const journey = await setOut(provider);
  await handTokens(provider, journey, {});
  await finish(journey);
  const exchange = provider.asked.find(({ url }) => url.endsWith("/token"));
  expect(exchange?.method).toBe("POST");
  const form = (await exchange?.formData()) ?? new FormData();
  const verifier = String(form.get("code_verifier"));
  expect(Object.fromEntries(form)).toEqual({
    grant_type: "authorization_code",
    code: CODE,
    redirect_uri: CALLBACK,
    code_verifier: verifier,
  });
  expect(await hash(verifier)).toBe(journey.sent.get("code_challenge"));
  expect(credentials(exchange)).toEqual([CLIENT_ID, CLIENT_SECRET]);
});

/** As RFC 6749 2.3.1 has them: each form-encoded, then HTTP Basic. */
function credentials(request: Request | undefined): (string | undefined)[] {
  const basic = request?.headers.get("Authorization") ?? "";
  const pair = atob(basic.replace("Basic ", "")).split(":");
  return pair.map((part) => [...new URLSearchParams(`x=${part}`).values()][0]);
}

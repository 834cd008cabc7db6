import { afterEach, expect, test, vi } from "vitest";

import { contextFor } from "./context-sample";
import { cookieOf, HOUR } from "./session-sample";
import { NOW, type Provider, startProvider } from "./provider-sample";
import { action as signOut } from "./sign-out";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const STILL_OPEN = "/signed-out?provider=open";

/** Where signing out leads somebody whose session at GOV.UK One Login began at `NOW`. */
async function leadsTo(idToken: string | null, now = NOW): Promise<string> {
  // DfE Identity has another issuer.
  const provider: Provider = await startProvider();
  const cookie = await cookieOf(provider.issuer, {
    provider: "onelogin",
    idToken,
  });
  const request = new Request("https://qualifications.example/sign-out", {
    method: "POST",
    headers: { Cookie: cookie },
  });
  const context = contextFor(request, provider, now);
  const answer = await signOut({ request, context, params: {} });
  return answer.headers.get("Location") ?? "";
}

test("the provider is shown the ID token that it gave", async () => {
  const address = new URL(await leadsTo("the.id.token"));
  expect(address.pathname).toBe("/connect/signout");
  expect(Object.fromEntries(address.searchParams)).toEqual({
    client_id: "aytq",
    id_token_hint: "the.id.token",
    post_logout_redirect_uri: "https://qualifications.example/signed-out",
  });
});

test.each([
  ["that is not there", null, NOW],
  ["that is too long for an address", "x".repeat(9000), NOW],
  ["of a session that is over", "the.id.token", NOW + 2 * HOUR],
])(
  "with an ID token %s only we can sign out, and the page says so",
  async (_, token, now) => {
    expect(await leadsTo(token, now)).toBe(STILL_OPEN);
  },
);

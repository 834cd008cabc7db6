import { afterEach, expect, test, vi } from "vitest";

import { contextFor, requestWith } from "./context-sample";
import { keepLinkTokens } from "./link-tokens.server";
import { type Provider, startProvider } from "./provider-sample";
import { cookieOf } from "./session-sample";
import { action, loader } from "./sign-in";
import { action as signOut, loader as askToSignOut } from "./sign-out";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("a link's tokens leave the address at once, for a sealed cookie", async () => {
  const provider = await startProvider();
  const path = "/sign-in?trn_token=0f1e2d3c4b5a6978";
  const response = asResponse(await loader(visit(provider, "", path)));
  expect(response.status).toBe(303);
  expect(response.headers.get("Location")).toBe("/sign-in");
  expect(response.headers.get("Set-Cookie")).toMatch(/^__Host-link=/);
  expect(response.headers.get("Set-Cookie")).not.toContain("0f1e2d3c4b5a6978");
});

test("looking at the page starts nothing", async () => {
  const provider = await startProvider();
  const page = await loader(visit(provider, "", "/sign-in?why=__proto__"));
  expect(page).toMatchObject({
    data: { notice: null, returnTo: "/qualifications" },
  });
  expect(provider.asked).toEqual([]);
});

test.each([
  ["/sign-in?return_to=/account", "/account"],
  ["/sign-in?return_to=//evil.example", "/qualifications"],
])(
  "whoever is signed in already goes on from %s to %s",
  async (path, place) => {
    const provider = await startProvider();
    const cookie = await signedIn(provider);
    const response = asResponse(await loader(visit(provider, cookie, path)));
    expect(response.headers.get("Location")).toBe(place);
  },
);

test("the button leads to the provider, with the tokens that were kept", async () => {
  const provider = await startProvider();
  const { configuration } = contextFor(requestWith(""), provider);
  const kept = await keepLinkTokens(
    { trn_token: "kept" },
    configuration.DATA_KEYS,
  );
  const [cookie = ""] = kept.split(";");
  const response = asResponse(
    await action(post(provider, cookie, { provider: "identity" })),
  );
  expect(response.status).toBe(303);
  const location = new URL(response.headers.get("Location") ?? "");
  expect(location.origin).toBe(provider.host);
  expect(location.searchParams.get("trn_token")).toBe("kept");
  expect(response.headers.get("Set-Cookie")).toMatch(/^__Host-sign-in-/);
});

test.each<[string, Record<string, string>]>([
  ["no provider", {}],
  ["a provider that there is not", { provider: "https://evil.example" }],
])("with %s the form is shown again", async (_, fields) => {
  const provider = await startProvider();
  expect(await action(post(provider, "", fields))).toMatchObject({
    data: { errors: { provider: "Choose how you want to sign in" } },
    init: { status: 422 },
  });
});

test("while the provider is out the page says so, and keeps the way back", async () => {
  const said = vi.spyOn(console, "log").mockReturnValue();
  const provider = await startProvider();
  delete provider.answers["/.well-known/openid-configuration"];
  const fields = { provider: "identity", return_to: "/account" };
  const response = asResponse(await action(post(provider, "", fields)));
  expect(response.headers.get("Location")).toBe(
    "/sign-in?why=provider-down&return_to=%2Faccount",
  );
  expect(said).toHaveBeenCalledOnce();
});

test("signing out ends the session here, and goes on to the provider", async () => {
  const provider = await startProvider();
  const cookie = await signedIn(provider);
  const response = await signOut(post(provider, cookie, {}));
  expect(response.status).toBe(303);
  const location = new URL(response.headers.get("Location") ?? "");
  expect(location.pathname).toBe("/connect/signout");
  expect(Object.fromEntries(location.searchParams)).toEqual({
    client_id: "aytq",
    post_logout_redirect_uri: "https://qualifications.example/signed-out",
  });
  expect(response.headers.get("Set-Cookie")).toMatch(
    /^__Host-session=;.*Max-Age=0$/,
  );
  expect(response.headers.get("Clear-Site-Data")).toBe('"cache"');
  const after = contextFor(requestWith(cookie), provider);
  expect(await after.session()).toEqual({ state: "ended", owner: null });
});

test.each(["/.well-known/openid-configuration", "/.well-known/jwks"])(
  "when the provider cannot be asked where to (%s), the session here ends all the same",
  async (path) => {
    const provider = await startProvider();
    delete provider.answers[path];
    const cookie = await signedIn(provider);
    const response = await signOut(post(provider, cookie, {}));
    expect(response.headers.get("Location")).toBe("/signed-out?provider=open");
    const after = contextFor(requestWith(cookie), provider);
    expect(await after.session()).toEqual({ state: "ended", owner: null });
  },
);

test("looking at the sign-out page signs nobody out", async () => {
  const provider = await startProvider();
  const cookie = await signedIn(provider);
  expect(await askToSignOut(visit(provider, cookie, "/sign-out"))).toEqual({
    account: "DfE Identity account",
  });
  const after = contextFor(requestWith(cookie), provider);
  expect((await after.session()).state).toBe("live");
});

function visit(provider: Provider, cookie: string, path: string) {
  const request = requestWith(cookie, path);
  return { request, context: contextFor(request, provider), params: {} };
}

function post(
  provider: Provider,
  cookie: string,
  fields: Record<string, string>,
) {
  const request = new Request("https://qualifications.example/sign-in", {
    method: "POST",
    headers: { Cookie: cookie },
    body: new URLSearchParams(fields),
  });
  return { request, context: contextFor(request, provider), params: {} };
}

function asResponse(result: unknown): Response {
  if (result instanceof Response) return result;
  throw new Error("It is a page, not a redirect");
}

function signedIn({ issuer }: Provider): Promise<string> {
  return cookieOf(issuer);
}

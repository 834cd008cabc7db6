import { afterEach, expect, test, vi } from "vitest";

import { loader } from "./callback";
import { contextFor, requestWith } from "./context-sample";
import { type Provider, startProvider } from "./provider-sample";
import {
  callbackOf,
  CODE,
  handTokens,
  type Hands,
  type Journey,
  setOut,
} from "./sign-in-sample";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("who comes back is given a session, and goes where they wanted to", async () => {
  const provider = await startProvider();
  const { response, cookies, journey } = await comeBack(provider);
  expect(response.status).toBe(303);
  expect(response.headers.get("Location")).toBe("/account");
  expect(cookies.get("__Host-session")).toMatch(
    /^[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
  );
  expect(cookies.get("__Host-link")).toMatch(/^;.*Max-Age=0$/);
  expect(cookies.get(attemptName(journey))).toMatch(/^;.*Max-Age=0$/);
  expect(await stateAt(provider, sessionOf(cookies))).toBe("live");
});

test("the session is the teacher's of the ID token", async () => {
  const provider = await startProvider();
  const { cookies } = await comeBack(provider);
  const request = requestWith(`__Host-session=${sessionOf(cookies)}`);
  expect(await contextFor(request, provider).session()).toMatchObject({
    session: { trn: "0070421", accessToken: "the-access-token" },
  });
});

test("a sign-in over another replaces it under a new id", async () => {
  const provider = await startProvider();
  const first = sessionOf((await comeBack(provider)).cookies);
  const again = await comeBack(provider, {}, `__Host-session=${first}`);
  const second = sessionOf(again.cookies);
  expect(second).not.toBe(first);
  expect(await stateAt(provider, first)).toBe("ended");
  expect(await stateAt(provider, second)).toBe("live");
});

test("nobody comes back from a provider that the service does not know", async () => {
  const provider = await startProvider();
  const request = requestWith("", "/auth/other/callback?code=x&state=y");
  const context = contextFor(request, provider);
  const answer = await loader({
    request,
    params: { provider: "other" },
    context,
  });
  expect(answer.status).toBe(404);
});

test("a session id that somebody planted is not taken over", async () => {
  const provider = await startProvider();
  const { cookies } = await comeBack(provider, {}, "__Host-session=planted");
  expect(sessionOf(cookies)).not.toBe("planted");
  expect(await stateAt(provider, "planted")).toBe("ended");
});

test.each<[string, Hands]>([
  ["denied", { query: { error: "access_denied", code: null } }],
  ["expired", { query: { code: "dead" } }],
  ["stale", { query: { state: "another" } }],
  ["provider-fault", { idToken: { nonce: "another" } }],
  ["provider-down", { query: { error: "server_error" } }],
])(
  "a sign-in that ends as %s says so, and starts no session",
  async (why, hands) => {
    const said = logged();
    const { response, cookies } = await comeBack(await startProvider(), hands);
    expect(response.status).toBe(303);
    const location = response.headers.get("Location") ?? "";
    expect(location).toMatch(new RegExp(`^/sign-in\\?why=${why}(&|$)`));
    expect(cookies.has("__Host-session")).toBe(false);
    expect(said()).toMatchObject({ event: "sign-in", reference: "7F3K-9Q2M" });
  },
);

test.each<[string, Hands]>([
  ["an error", { query: { error: "access_denied", code: null } }],
  ["a dead code", { query: { code: "dead" } }],
  ["a refused ID token", { idToken: { nonce: "another" } }],
])(
  "after %s the attempt is used up, and the way back is kept",
  async (_, hands) => {
    logged();
    const provider = await startProvider();
    const { response, cookies, journey } = await comeBack(provider, hands);
    expect(cookies.get(attemptName(journey))).toMatch(/^;.*Max-Age=0$/);
    expect(response.headers.get("Location")).toMatch(/return_to=%2Faccount$/);
  },
);

test("the log says what happened without tokens, code or state", async () => {
  const said = logged();
  const provider = await startProvider();
  const idToken = { nonce: "another" };
  const { journey } = await comeBack(provider, { idToken });
  const line = JSON.stringify(said());
  expect(said()).toMatchObject({ reason: "provider-fault: nonce" });
  for (const secret of [CODE, "the-access-token", "0070421", "Imogen"]) {
    expect(line).not.toContain(secret);
  }
  expect(line).not.toContain(journey.sent.get("state"));
});

test("going back and on again with the browser's buttons leaves a teacher signed in", async () => {
  logged();
  const provider = await startProvider();
  const { cookies, journey } = await comeBack(provider);
  const cookie = `__Host-session=${sessionOf(cookies)}`;
  const request = callbackOf({ ...journey, cookie });
  const response = await load(request, provider);
  expect(response.headers.get("Location")).toBe("/qualifications");
  expect(await stateAt(provider, sessionOf(cookies))).toBe("live");
});

test("a second sign-in that is stopped ends nothing, and is said to be stopped", async () => {
  logged();
  const provider = await startProvider();
  const id = sessionOf((await comeBack(provider)).cookies);
  const query = { error: "access_denied", code: null };
  const held = `__Host-session=${id}`;
  const { response } = await comeBack(provider, { query }, held);
  expect(response.headers.get("Location")).toMatch(/^\/sign-in\?why=denied&/);
  expect(await stateAt(provider, id)).toBe("live");
});

test.each(["", "?state=", "?code=x", "?state=;%0d%0aSet-Cookie:%20a=b&code=x"])(
  "a callback that nobody asked for changes nothing (%j)",
  async (search) => {
    logged();
    const provider = await startProvider();
    const request = requestWith("", `/auth/identity/callback${search}`);
    const response = await load(request, provider);
    expect(response.headers.get("Location")).toBe("/sign-in?why=stale");
    expect([...cookiesOf(response).values()].join()).not.toMatch(/[^;]a=b/);
    expect(provider.asked).toEqual([]);
  },
);

async function comeBack(provider: Provider, hands: Hands = {}, held = "") {
  const journey = await setOut(provider);
  await handTokens(provider, journey, hands);
  const cookie = [journey.cookie, held].filter(Boolean).join("; ");
  const request = callbackOf({ ...journey, cookie }, hands.query);
  const response = await load(request, provider);
  return { response, cookies: cookiesOf(response), journey };
}

function load(request: Request, provider: Provider): Promise<Response> {
  return loader({
    request,
    params: { provider: "identity" },
    context: contextFor(request, provider),
  });
}

function cookiesOf({ headers }: Response): Map<string, string> {
  return new Map(
    headers.getSetCookie().map((each) => {
      const at = each.indexOf("=");
      return [each.slice(0, at), each.slice(at + 1)];
    }),
  );
}

function sessionOf(cookies: Map<string, string>): string {
  return cookies.get("__Host-session")?.split(";")[0] ?? "";
}

function attemptName({ sent }: Journey): string {
  return `__Host-sign-in-${sent.get("state")?.slice(0, 12)}`;
}

async function stateAt(provider: Provider, id: string): Promise<string> {
  const request = requestWith(`__Host-session=${id}`);
  return (await contextFor(request, provider).session()).state;
}

/** Keeps the log from the console, and reads its last line. */
function logged() {
  const said = vi.spyOn(console, "log").mockReturnValue();
  return (): unknown => JSON.parse(String(said.mock.lastCall?.[0]));
}

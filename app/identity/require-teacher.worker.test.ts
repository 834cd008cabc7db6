import { afterEach, expect, test, vi } from "vitest";

import { contextFor, requestWith } from "./context-sample";
import { NOW } from "./provider-sample";
import { requireTeacher, toSignIn } from "./require-teacher.server";
import { cookieOf } from "./session-sample";

const provider = { issuer: "https://identity.example/" };
afterEach(() => {
  vi.useRealTimers();
});

test("a teacher with a session is let in", async () => {
  const cookie = await signedIn();
  const session = await ask(cookie);
  expect(session).toMatchObject({ trn: "0070421", provider: "identity" });
});

test("a visitor without a session is asked to sign in, and led back here", async () => {
  const response = await refusalOf(ask("", "/account/name"));
  expect(response.status).toBe(303);
  expect(response.headers.get("Location")).toBe(
    "/sign-in?why=needed&return_to=%2Faccount%2Fname",
  );
  expect(response.headers.get("Set-Cookie")).toBeNull();
});

test("a session that is over is said to be, and no cookie is taken away that may be another’s", async () => {
  const cookie = await signedIn();
  const response = await refusalOf(ask(cookie, "/account", NOW + 3_600_000));
  expect(response.headers.get("Location")).toBe(
    "/sign-in?why=ended&return_to=%2Faccount",
  );
  expect(response.headers.get("Set-Cookie")).toBeNull();
});

test("a cookie of no session is a session that is over", async () => {
  const response = await refusalOf(ask("__Host-session=x"));
  expect(response.headers.get("Location")).toMatch(/why=ended/);
});

test.each([
  ["/qualifications?page=2", "/qualifications"],
  ["/certificates/qts.pdf", "/qualifications"],
  ["//evil.example/", "/qualifications"],
  ["/sign-out", "/qualifications"],
])("from %s a sign-in leads to %s", async (path, place) => {
  const response = await refusalOf(ask("", path));
  const location = new URL(
    response.headers.get("Location") ?? "",
    "https://qualifications.example",
  );
  expect(location.pathname).toBe("/sign-in");
  expect(location.searchParams.get("return_to")).toBe(place);
});

test("the way to sign in can be shown for a path that only looks like ours", () => {
  const response = toSignIn("/account/../support", "needed");
  expect(response.headers.get("Location")).toBe(
    "/sign-in?why=needed&return_to=%2Fqualifications",
  );
});

test("a session is read once a request, however often it is asked for", async () => {
  const context = contextFor(requestWith(await signedIn()), provider);
  expect(context.session()).toBe(context.session());
});

test("two requests at once have nothing in common", async () => {
  const [mine, theirs] = [await signedIn("0070421"), await signedIn("7654321")];
  const both = await Promise.all([
    ask(mine),
    ask(theirs),
    ask("").catch(() => null),
  ]);
  expect(both.map((session) => session?.trn)).toEqual([
    "0070421",
    "7654321",
    undefined,
  ]);
});

function ask(cookie: string, path = "/qualifications", now = NOW) {
  const request = requestWith(cookie, path);
  return requireTeacher(request, contextFor(request, provider, now));
}

async function refusalOf(promise: Promise<unknown>): Promise<Response> {
  const thrown = await promise.catch((error: unknown) => error);
  if (!(thrown instanceof Response)) throw new Error("Nothing was refused");
  return thrown;
}

function signedIn(trn = "0070421"): Promise<string> {
  return cookieOf(provider.issuer, { subject: `somebody with ${trn}`, trn });
}

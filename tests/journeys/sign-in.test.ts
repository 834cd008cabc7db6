import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { AMARA, PRECIOUS } from "./cast.ts";
import { expectHeading } from "./page-check.ts";
import { newPlainVisitor, whereTo } from "./plain-visitor.ts";
import {
  askToSignIn,
  breakUpstream,
  comeBack,
  mocks,
  origin,
  walkIn,
  visit,
} from "./walk.ts";

const RECORD = "Teaching qualifications";

test("the provider’s page opened again by the Back button leads a signed-in teacher on to the service", async () => {
  const page = await newVisitor();
  await walkIn(page, AMARA);
  await expectHeading(page, RECORD);
  await visit(page, "/auth/identity/callback?code=old&state=old");
  expect(page.url()).toBe(`${origin}/qualifications`);
});

test("a sign-in that comes back without its state goes on to the service when the teacher is signed in", async () => {
  const page = await newVisitor();
  const other = await page.context().newPage();
  await visit(other, "/sign-in");
  await walkIn(page, PRECIOUS);
  await breakUpstream({
    upstream: "identity",
    kind: "missing-state",
    trn: PRECIOUS,
    times: 1,
  });
  await askToSignIn(other);
  await comeBack(other);
  await expectHeading(other, RECORD);
  expect(other.url()).toBe(`${origin}/qualifications`);
});

test("a callback that nobody started says so to someone who is not signed in", async () => {
  const page = await newVisitor();
  await visit(page, "/auth/identity/callback?code=forged&state=forged");
  await expectHeading(page, "Sign in");
  expect(await page.getByText("Sign in again", { exact: true }).count()).toBe(
    1,
  );
});

test("a callback serves once", async () => {
  const page = await newVisitor();
  const callback = page.waitForRequest(/\/auth\/identity\/callback\?/);
  await walkIn(page, PRECIOUS);
  const stranger = await newVisitor();
  await stranger.goto((await callback).url());
  await expectHeading(stranger, "Sign in");
  await page.goto((await callback).url());
  expect(page.url()).toBe(`${origin}/qualifications`);
});

test("two tabs that started to sign in can both be finished", async () => {
  const first = await newVisitor();
  const second = await first.context().newPage();
  await visit(first, "/sign-in");
  await visit(second, "/sign-in");
  await askToSignIn(first);
  await first.locator(`button[value="${AMARA}"]`).click();
  await first.getByRole("button", { name: "Continue" }).waitFor();
  await askToSignIn(second);
  await second.getByRole("button", { name: "Continue" }).waitFor();
  for (const page of [first, second]) {
    await comeBack(page);
    await expectHeading(page, RECORD);
  }
});

test("who has to sign in first comes back to the page that was asked for", async () => {
  const page = await newVisitor();
  await visit(page, "/identity-account");
  await expectHeading(page, "Sign in");
  await signInFromHere(page);
  expect(page.url()).toBe(`${origin}/identity-account`);
});

const PLACES = [
  ["/qualifications", "/qualifications"],
  ["/identity-account", "/identity-account"],
  ["/certificates/qts.pdf", "/qualifications"],
  ["/sign-out", "/qualifications"],
  ["https://evil.example/", "/qualifications"],
  ["//evil.example/qualifications", "/qualifications"],
  ["/\\evil.example", "/qualifications"],
  ["/qualifications/../sign-out", "/qualifications"],
  ["/qualifications?page=2", "/qualifications"],
  ["javascript:alert(1)", "/qualifications"],
  ["%2f%2fevil.example", "/qualifications"],
  ["\r\nSet-Cookie: a=b", "/qualifications"],
] as const;

test.each(PLACES)(
  "a sign-in that asks for %j leads to %s",
  async (asked, place) => {
    const visitor = newPlainVisitor();
    expect(whereTo(await visitor.signIn(AMARA, asked))).toBe(place);
    const query = new URLSearchParams({ return_to: asked });
    expect(whereTo(await visitor.ask(`/sign-in?${query}`))).toBe(place);
  },
);

test.each(["/", "/sign-in"])(
  "%s leads a signed-in teacher to the record",
  async (path) => {
    const page = await newVisitor();
    await walkIn(page, AMARA);
    await visit(page, path);
    expect(page.url()).toBe(`${origin}/qualifications`);
  },
);

const TOKENS = { trn_token: "abc123", registration_token: "reg456" };

test.each(["/", "/sign-in"])(
  "link tokens leave the address of %s at once, reach the provider and are then forgotten",
  async (path) => {
    const page = await newVisitor();
    await visit(page, `${path}?${new URLSearchParams(TOKENS)}`);
    expect(page.url()).toBe(origin + path);
    const asked = page.waitForRequest(/\/connect\/authorize\?/);
    const name = path === "/" ? "Start now" : "Sign in with DfE Identity";
    await page.getByRole("button", { name }).click();
    await page.locator(`button[value="${AMARA}"]`).click();
    await comeBack(page);
    const sent = new URL((await asked).url()).searchParams;
    expect(Object.fromEntries(sent)).toMatchObject(TOKENS);
    expect(sent.get("code_challenge_method")).toBe("S256");
    expect(sent.get("nonce")).toMatch(/^[\w-]{43}$/);
    const cookies = await page.context().cookies(origin);
    expect(cookies.map((cookie) => cookie.name)).not.toContain("__Host-link");
  },
);

test("what cannot be a link token goes nowhere", async () => {
  const visitor = newPlainVisitor();
  const answer = await visitor.ask(
    "/sign-in?trn_token=a%20b&registration_token=",
  );
  expect([answer.status, visitor.cookies.size]).toEqual([200, 0]);
});

const LOOKED_AT = [
  "/",
  "/sign-in",
  "/qualifications",
  "/sign-out",
  "/certificates/qts.pdf",
];

test.each(LOOKED_AT)(
  "a browser that only looks at %s, or fetches it ahead, starts no sign-in",
  async (path) => {
    const before = await signInsSoFar();
    const visitor = newPlainVisitor();
    for (const method of ["GET", "HEAD"]) {
      const headers = { "Sec-Purpose": "prefetch", Purpose: "prefetch" };
      const answer = await visitor.ask(path, { method, headers });
      expect(whereTo(answer)).not.toContain(mocks);
    }
    expect([...visitor.cookies.keys()]).toEqual([]);
    expect(await signInsSoFar()).toBe(before);
  },
);

async function signInsSoFar(): Promise<number> {
  const answer = await fetch(`${mocks}/__mocks/sign-ins`);
  return ((await answer.json()) as unknown[]).length; // the mocks' own answer
}

async function signInFromHere(page: Awaited<ReturnType<typeof newVisitor>>) {
  await askToSignIn(page);
  await page.locator(`button[value="${AMARA}"]`).click();
  await comeBack(page);
}

import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { AMARA } from "./cast.ts";
import { expectGoodPage } from "./page-check.ts";
import { newPlainVisitor } from "./plain-visitor.ts";
import { type RawAnswer, rawRequest } from "./raw-request.ts";
import { origin, visit } from "./walk.ts";

const PAGES = [
  "/",
  "/sign-in",
  "/qualifications",
  "/sign-out",
  "/health",
  "/certificates/qts.pdf",
  "/nope",
];
const METHODS = ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"];

test.each(METHODS)(
  "%s is answered with 405 and what is allowed, everywhere",
  async (method) => {
    for (const path of PAGES) {
      const answer = await rawRequest({
        method,
        path,
        headers: { Origin: origin },
      });
      expect([path, answer.status]).toEqual([path, 405]);
      expect(answer.headers["allow"]).toBe("GET, HEAD, POST");
      expectClean(answer, "This page cannot be used that way");
    }
  },
);

const PAGES_WITHOUT_FORM = [
  "/",
  "/identity-account",
  "/cookies",
  "/privacy",
  "/accessibility",
  "/signed-out",
];

test.each(PAGES_WITHOUT_FORM)(
  "a form sent to %s, which takes none, is answered with 405",
  async (path) => {
    const answer = await post(path, { Origin: origin });
    expect(answer.status).toBe(405);
    expectClean(answer, "This page cannot be used that way");
  },
);

test.each([
  "/health",
  "/health/all",
  "/certificates/qts.pdf",
  "/auth/identity/callback",
])(
  "a form sent to %s, which is no page, is answered with 405",
  async (path) => {
    const answer = await post(path, { Origin: origin });
    expect([answer.status, answer.headers["allow"]]).toEqual([
      405,
      "GET, HEAD",
    ]);
    expectClean(answer, "This page cannot be used that way");
  },
);

test("a form sent to where nothing is is answered with 404", async () => {
  const answer = await post("/nope", { Origin: origin });
  expect(answer.status).toBe(404);
  expectClean(answer, "Page not found");
});

const STRANGERS = [
  {},
  { Origin: "https://evil.example" },
  { Origin: "null" },
  { Origin: `${origin}.evil.example` },
  { Origin: origin, "Sec-Fetch-Site": "cross-site" },
  { Origin: origin, "Sec-Fetch-Site": "same-site" },
  { Origin: origin, "Sec-Fetch-Site": "none" },
  { "Sec-Fetch-Site": "cross-site" },
  { Referer: `${origin}/sign-in` },
];

test.each(STRANGERS)(
  "a form that does not come from a page of the service (%j) changes nothing",
  async (headers) => {
    const visitor = newPlainVisitor();
    await visitor.signIn(AMARA);
    const Cookie = visitor.cookieHeader();
    for (const path of ["/sign-out", "/sign-in", "/nope"]) {
      const answer = await post(path, {
        ...(headers as Record<string, string>),
        Cookie,
      });
      expect(answer.status).toBe(403);
      expect(answer.headers["set-cookie"]).toBeUndefined();
      expectClean(answer, "You cannot do this from here");
    }
    expect((await visitor.ask("/qualifications")).status).toBe(200);
  },
);

test.each([
  { Origin: origin },
  { "Sec-Fetch-Site": "same-origin" },
  { Origin: origin, "Sec-Fetch-Site": "same-origin" },
])("a form of a page of the service (%j) is taken", async (headers) => {
  const answer = await post(
    "/sign-in",
    headers as Record<string, string>,
    "provider=identity",
  );
  expect(answer.status).toBe(303);
});

test.each([
  [{ Origin: origin }, 303],
  [{ Origin: "https://evil.example" }, 403],
] as const)(
  "what a proxy says of the host makes nothing of a form (%j) but what it is",
  async (headers, status) => {
    const forwarded = { "X-Forwarded-Host": "evil.example" };
    const answer = await post(
      "/sign-in",
      { ...headers, ...forwarded },
      "provider=identity",
    );
    expect(answer.status).toBe(status);
  },
);

const WRONG_FORMS = [
  "",
  "provider=",
  "provider=one-login",
  "provider=identity&provider=x",
  "x=y",
  "provider[]=identity",
];

test.each(WRONG_FORMS)("the sign-in page asks again for %j", async (body) => {
  const answer = await post("/sign-in", { Origin: origin }, body || "a=b");
  expect(answer.status).toBe(422);
  expectClean(answer, "Choose how you want to sign in");
});

test("what is asked again is as good a page as any other, and its title says that something is wrong", async () => {
  const page = await newVisitor();
  await visit(page, "/sign-in");
  await page
    .locator("#sign-in")
    .evaluate((button) => button.setAttribute("value", "other"));
  await page.locator("#sign-in").click();
  await expectGoodPage(page, "Sign in");
  expect(await page.title()).toMatch(/^Error: Sign in - /);
  await page
    .getByRole("link", { name: "Choose how you want to sign in" })
    .click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("sign-in");
});

const FORM = "application/x-www-form-urlencoded";
const BODIES = [
  [415, "application/json", '{"provider":"identity"}'],
  [415, "text/plain", "provider=identity"],
  [400, "multipart/form-data", "no boundary"],
  [400, "multipart/form-data; boundary=x", "--x\r\nbroken"],
  [422, FORM, "%zz=%&&==&provider=%ff"],
  [413, FORM, `provider=${"x".repeat(200_000)}`],
  [415, "", "provider=identity"],
] as const;

test.each(BODIES)(
  "the answer is %i to a body of the type “%s” that is no form of ours",
  async (status, type, body) => {
    const headers = { Origin: origin, ...(type && { "Content-Type": type }) };
    const answer = await rawRequest({
      method: "POST",
      path: "/sign-in",
      headers,
      body,
    });
    expect(answer.status).toBe(status);
    expectClean(answer, "</h1>");
  },
);

/** Says what it should, and nothing about the inside. */
function expectClean(answer: RawAnswer, words = ""): void {
  const html = answer.body.toString();
  expect(html).toContain(words);
  expect(html).not.toMatch(/\n\s+at |worker\.js|node_modules|TypeError/);
  expect(answer.headers["content-security-policy"]).toContain(
    "default-src 'none'",
  );
  expect(answer.headers["cache-control"]).toBe("no-store");
}

function post(path: string, headers: Record<string, string>, body = "a=b") {
  const type = { "Content-Type": "application/x-www-form-urlencoded" };
  return rawRequest({
    method: "POST",
    path,
    headers: { ...type, ...headers },
    body,
  });
}

import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { expectGoodPage } from "./page-check.ts";
import { rawRequest } from "./raw-request.ts";
import { visit } from "./walk.ts";

const PATHS = [
  `/${"a".repeat(8000)}`,
  `/?q=${"a".repeat(12_000)}`,
  `/sign-in?return_to=${"/qualifications".repeat(500)}`,
  `/auth/identity/callback?code=${"c".repeat(10_000)}&state=s`,
  "/%00",
  "/%",
  "/%zz",
  "/%E0%A4%A",
  "/%ff%fe",
  "/sign-in?why=%E0%A4%A&return_to=%",
  "/sign-in?trn_token=%00",
  "/signed-out?provider=%",
  "/certificates/qts.pdf?awarded=%E0%A4%A",
  "/auth/identity/callback",
  "/auth/identity/callback?error=access_denied",
  "/auth/identity/callback?error=%00&state=%00",
  "/auth/identity/callback?code=a&code=b&state=a&state=b",
  "//",
  "//evil.example/",
  "/..",
  "/../../etc/passwd",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/\\",
  "/;/",
  "/sign-in/",
  "/SIGN-IN",
  "/qualifications/x",
  "/?index",
  "/.env",
  "/worker.js",
];

test.each(PATHS)(
  "the address %.60s is no error of the service",
  async (path) => {
    const answer = await rawRequest({ path });
    expect(answer.status).toBeLessThan(500);
    expectNoInside(answer.body.toString());
  },
);

/** Remix has these for its script in the browser, which our pages do without. */
test.each([
  "/qualifications.data",
  "/__manifest",
  "/_root.data",
  "/?_data=root",
  "/qualifications?_data=qualifications%2Fqualifications",
])("%s, where a record could be read as data, is nowhere", async (path) => {
  const answer = await rawRequest({ path });
  expect(answer.status).toBe(404);
  expect(answer.body.toString()).toContain("Page not found");
});

const COOKIES = [
  "__Host-session=garbage",
  "__Host-session=",
  "__Host-session=%00%ff",
  `__Host-session=${"x".repeat(12_000)}`,
  "__Host-session=a; __Host-session=b",
  "__Host-sign-in-s=garbage; __Host-link=garbage",
  "=;;;===; ; a",
  Array.from(
    { length: 400 },
    (_, place) => `cookie-${place}=${"y".repeat(20)}`,
  ).join("; "),
];

const PAGES = [
  "/",
  "/sign-in",
  "/cookies",
  "/sign-out",
  "/signed-out",
  "/nope",
  "/certificates/mq.pdf",
  "/health/all",
];

test.each(COOKIES)(
  "the cookie header %.40s is no error of the service, on no page",
  async (Cookie) => {
    for (const path of PAGES) {
      const answer = await rawRequest({ path, headers: { Cookie } });
      expect(answer.status).toBeLessThan(500);
      expectNoInside(answer.body.toString());
    }
    for (const path of [
      "/qualifications",
      "/identity-account",
      "/certificates/qts.pdf",
    ]) {
      const answer = await rawRequest({ path, headers: { Cookie } });
      expect(answer.headers["location"]).toMatch(
        /^\/sign-in\?why=(needed|ended)&/,
      );
    }
  },
);

test.each(["__Host-sign-in-s=garbage", "__Host-sign-in-s=local.AAAA.BBBB"])(
  "a callback with the cookie %s of nobody’s sign-in signs nobody in",
  async (Cookie) => {
    const path = "/auth/identity/callback?code=c&state=s";
    const answer = await rawRequest({ path, headers: { Cookie } });
    expect(answer.headers["location"]).toMatch(/^\/sign-in\?why=stale/);
  },
);

const HEADERS = [
  { "Accept-Encoding": "br;q=0, *" },
  { "Accept-Encoding": "x".repeat(5000) },
  { Range: "bytes=0-10" },
  {
    "If-None-Match": "*",
    "If-Modified-Since": "Mon, 01 Jan 2035 00:00:00 GMT",
  },
  { Accept: "application/json" },
  { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" },
  { "X-Remix-Redirect": "/", "X-Remix-Response": "yes" },
];

test.each(HEADERS)(
  "with the headers %.60j a page is what it always is",
  async (headers) => {
    const asked = {
      path: "/sign-in",
      headers: headers as Record<string, string>,
    };
    const answer = await rawRequest(asked);
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toContain("</html>");
    expect(answer.body.toString()).not.toContain("evil.example");
  },
);

test("an address that is nowhere is answered with a page as good as any other", async () => {
  const page = await newVisitor();
  await visit(page, "/nope");
  await expectGoodPage(page, "Page not found");
});

function expectNoInside(html: string): void {
  expect(html).not.toMatch(
    /\n\s+at |worker\.js:|node_modules|TypeError|root:x/,
  );
}

import { expect, test } from "vitest";

import { AMARA } from "./cast.ts";
import { expectClean, post } from "./clean-answer.ts";
import { newPlainVisitor } from "./plain-visitor.ts";
import { rawRequest } from "./raw-request.ts";
import { origin } from "./walk.ts";

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

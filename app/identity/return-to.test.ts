import { expect, test } from "vitest";

import { returnTo } from "./return-to";

test.each([
  "/qualifications",
  "/certificates",
  "/certificates/qts",
  "/certificates/npqsl",
  "/identity-account",
  "/account",
  "/account/name",
  "/account/date-of-birth",
  "/account/name/check",
  "/account/email/code",
  "/account/requests/7F3K-9Q2M-8HJK-2MNP",
])("a sign-in may lead back to %s", (place) => {
  expect(returnTo(place)).toBe(place);
});

test.each([
  null,
  undefined,
  "",
  "/",
  "qualifications",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "https:",
  "https:evil.example",
  "https://evil.example/qualifications",
  "HTTPS://evil.example",
  "http:/qualifications",
  "javascript:alert(1)",
  "data:text/html,x",
  "/qualifications//evil.example",
  "//evil.example/qualifications",
  "/qualifications@evil.example",
  ".evil.example",
  "@evil.example",
  "/qualifications/../sign-out",
  "/qualifications/..//evil.example",
  "/account/../sign-out",
  "/account//evil.example",
  "/account/.",
  "/account/",
  "/account/name/",
  "/account/jane-smith",
  "/account/requests/3012457",
  "/certificates/janesmith",
  "/./account",
  "/%2f%2fevil.example",
  "%2f%2fevil.example",
  "/account/%2e%2e/sign-out",
  "/account/%0d%0aSet-Cookie:a=b",
  "/qualifications\n",
  "/qualifications\r\nSet-Cookie: a=b",
  "\n/qualifications",
  " /qualifications",
  "/qualifications ",
  "/qualifications?next=//evil.example",
  "/qualifications#here",
  "/QUALIFICATIONS",
  "/certificates/qts.pdf",
  "/certificates/",
  "/sign-out",
  "/sign-in",
  "/auth/identity/callback",
  "/support/people",
  "/accоunt",
  "/account\u2215name",
  "/account\0",
  `/account/${"a".repeat(200)}`,
  `/account${"/a".repeat(5000)}`,
])("a sign-in leads to the qualifications instead of %j", (place) => {
  expect(returnTo(place)).toBe("/qualifications");
});

test("a very long place is refused at once", () => {
  const began = performance.now();
  expect(returnTo(`/account${"/a-b".repeat(250_000)}!`)).toBe(
    "/qualifications",
  );
  expect(performance.now() - began).toBeLessThan(50);
});

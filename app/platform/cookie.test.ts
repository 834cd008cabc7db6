import { expect, test } from "vitest";

import {
  hostCookie,
  noHostCookie,
  noRepeatedCookies,
  readCookies,
} from "./cookie";

test.each<[string, string | null, [string, string][]]>([
  ["no cookie", null, []],
  ["an empty header", "", []],
  ["one cookie", "a=1", [["a", "1"]]],
  [
    "several cookies",
    "a=1; b=2;c=3",
    [
      ["a", "1"],
      ["b", "2"],
      ["c", "3"],
    ],
  ],
  ["a value with equals signs", "a=1=2==", [["a", "1=2=="]]],
  ["a cookie without a value", "a=", [["a", ""]]],
  ["a cookie without a name", "=1; b=2", [["b", "2"]]],
  ["a name without equals sign", "a; b=2", [["b", "2"]]],
  ["two of one name: neither counts", "a=1; b=3; a=2", [["b", "3"]]],
  [
    "a name with a space before it that is no blank",
    "\u00a0a=1",
    [["\u00a0a", "1"]],
  ],
  ["blanks around it", "  a = 1 ;; ", [["a", "1"]]],
  ["a name of JavaScript's own", "__proto__=1", [["__proto__", "1"]]],
])("%s", (_, header, cookies) => {
  const headers = header === null ? {} : { Cookie: header };
  const request = new Request("https://example.org", { headers });
  expect([...readCookies(request)]).toEqual(cookies);
});

test("a cookie is ours alone, goes over TLS only and no script can read it", () => {
  expect(hostCookie("__Host-session", "abc")).toBe(
    "__Host-session=abc; Path=/; Secure; HttpOnly; SameSite=Lax",
  );
});

test("a cookie may have a life", () => {
  expect(hostCookie("__Host-link", "abc", 60)).toBe(
    "__Host-link=abc; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60",
  );
});

test("a cookie is taken away with the flags that it was set with", () => {
  expect(noHostCookie("__Host-link")).toBe(
    "__Host-link=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0",
  );
});

test("of our own cookies those that come twice are taken away, and no others", () => {
  const headers = {
    Cookie: "a=1; a=2; __Host-link=x; __Host-session=1; __Host-session=2",
  };
  const request = new Request("https://example.org", { headers });
  expect(noRepeatedCookies(request)).toEqual([noHostCookie("__Host-session")]);
});

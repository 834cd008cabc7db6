import { expect, test } from "vitest";

import { securityHeaders } from "./security-headers";

const setting = {
  nonce: "n0nce-of_this-page",
  signInOrigins: ["https://identity.example", "https://one-login.example"],
  isHttps: true,
  isForDevice: false,
};
const headers = new Headers(securityHeaders(setting));
const policy = readPolicy(headers);

test("forms may be sent to us and on through the whole sign-in chain", () => {
  expect(policy.get("form-action")).toEqual([
    "'self'",
    "https://identity.example",
    "https://one-login.example",
  ]);
});

test("without a known provider forms stay here", () => {
  const alone = new Headers(securityHeaders({ ...setting, signInOrigins: [] }));
  expect(readPolicy(alone).get("form-action")).toEqual(["'self'"]);
});

test("what is not named is by the nonce alone, which only script and style can have", () => {
  expect(policy.get("default-src")).toEqual(["'nonce-n0nce-of_this-page'"]);
  for (const name of ["script-src", "style-src", "object-src", "frame-src"])
    expect(policy.has(name)).toBe(false);
});

test.each(["base-uri", "frame-ancestors"])("%s allows nothing", (name) => {
  expect(policy.get(name)).toEqual(["'none'"]);
});

test("only pages that a device may do more with bring a service worker and a manifest", () => {
  const sources = ["worker-src", "manifest-src"];
  for (const name of sources) expect(policy.has(name)).toBe(false);
  const onDevice = readPolicy(
    new Headers(securityHeaders({ ...setting, isForDevice: true })),
  );
  for (const name of sources) expect(onDevice.get(name)).toEqual(["'self'"]);
});

test("only forms leave the service, and nothing is unsafe or a wildcard", () => {
  const elsewhere = [...policy].filter(
    ([name, sources]) =>
      name !== "form-action" &&
      name !== "report-uri" &&
      sources.some((source) => !/^'(self|none|nonce-[\w-]+)'$/.test(source)),
  );
  expect(elsewhere).toEqual([]);
  expect(policy.get("report-uri")).toEqual(["/csp"]);
  expect(headers.get("Content-Security-Policy")).not.toMatch(/unsafe|\*|data:/);
});

test.each([
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Referrer-Policy", "same-origin"],
  ["X-Content-Type-Options", "nosniff"],
  ["X-Robots-Tag", "noindex"],
])("%s is %s", (name, value) => {
  expect(headers.get(name)).toBe(value);
});

test("no page may use a camera, a place or a microphone", () => {
  const allowed = headers.get("Permissions-Policy") ?? "";
  expect(allowed).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
});

test("https is demanded for two years where it is spoken, and nowhere else", () => {
  expect(headers.get("Strict-Transport-Security")).toMatch(/max-age=63072000/);
  const local = new Headers(securityHeaders({ ...setting, isHttps: false }));
  expect(local.has("Strict-Transport-Security")).toBe(false);
});

test("no header is set twice", () => {
  const names = securityHeaders(setting).map(([name]) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
});

function readPolicy(from: Headers): Map<string, string[]> {
  const text = from.get("Content-Security-Policy") ?? "";
  return new Map(
    text.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

import { expect } from "vitest";

import { type RawAnswer, rawRequest } from "./raw-request.ts";

/** Says what it should, and nothing about the inside. */
export function expectClean(answer: RawAnswer, words = ""): void {
  const html = answer.body.toString();
  expect(html).toContain(words);
  expect(html).not.toMatch(/\n\s+at |worker\.js|node_modules|TypeError/);
  expect(answer.headers["content-security-policy"]).toContain(
    "default-src 'nonce-",
  );
  expect(answer.headers["cache-control"]).toBe("no-store");
}

/** Sends a form with headers that no page of the service would send. */
export function post(
  path: string,
  headers: Record<string, string>,
  body = "a=b",
) {
  const type = { "Content-Type": "application/x-www-form-urlencoded" };
  return rawRequest({
    method: "POST",
    path,
    headers: { ...type, ...headers },
    body,
  });
}

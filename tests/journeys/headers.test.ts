import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";

import { SESSION_CHECK } from "../../app/identity/session-check.ts";
import { isForDevice } from "../../app/platform/own-device.ts";
import { securityHeaders } from "../../app/platform/security-headers.ts";
import { AMARA } from "./cast.ts";
import { newPlainVisitor } from "./plain-visitor.ts";
import { rawRequest } from "./raw-request.ts";
import { mocks } from "./walk.ts";

const OPEN = [
  "/",
  "/sign-in",
  "/signed-out",
  "/cookies",
  "/privacy",
  "/accessibility",
  "/verify",
];
const PERSONAL = [
  "/qualifications",
  "/certificates",
  "/identity-account",
  "/account",
  "/sign-out",
];
const BROKEN = ["/nope", "/certificates/mq.pdf", "/verify/nothing"];

test.each([...OPEN, ...PERSONAL, ...BROKEN])(
  "the page %s carries every security header, and is kept by nobody",
  async (path) => {
    const visitor = newPlainVisitor();
    if (!OPEN.includes(path)) await visitor.signIn(AMARA);
    const answer = await visitor.ask(path);
    const html = await answer.text();
    const nonce = nonceIn(answer.headers.get("Content-Security-Policy"));
    expect(answer.status).toBe(BROKEN.includes(path) ? 404 : 200);
    const wanted = securityHeaders({
      nonce,
      signInOrigins: [mocks],
      isHttps: false,
      isForDevice: isForDevice(path),
    });
    for (const [name, value] of wanted)
      expect(answer.headers.get(name)).toBe(value);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(answer.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    const tags = html.match(/<style[^>]*>/g);
    expect(tags).toEqual([`<style nonce="${nonce}">`]);
    const script = `<script nonce="${nonce}">${SESSION_CHECK}</script>`;
    const help = new RegExp(
      `<script type="module" nonce="${nonce}" src="/offline/help/[\\da-f]{12}"></script>`,
    );
    expect(html.replace(script, "").replace(help, "")).not.toMatch(
      /<script|\son\w+=|\sstyle=/,
    );
  },
);

test("no two answers have one nonce", async () => {
  const visitor = newPlainVisitor();
  const nonces = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const answer = await visitor.ask("/");
      return nonceIn(answer.headers.get("Content-Security-Policy"));
    }),
  );
  expect(new Set(nonces).size).toBe(20);
});

test.each(["/", "/qualifications", "/nope"])(
  "HEAD of %s says what GET says, without a body",
  async (path) => {
    const visitor = newPlainVisitor();
    await visitor.signIn(AMARA);
    const get = await visitor.ask(path);
    const head = await visitor.ask(path, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([get.status, ""]);
    expect(head.headers.get("Cache-Control")).toBe("no-store");
  },
);

test("redirects to and from sign-in are kept by nobody", async () => {
  const visitor = newPlainVisitor();
  const bounced = await visitor.ask("/qualifications");
  const started = await visitor.post("/sign-in", { provider: "identity" });
  const finished = await visitor.signIn(AMARA);
  for (const answer of [bounced, started, finished]) {
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(answer.headers.get("Content-Security-Policy")).toContain(
      "default-src 'nonce-",
    );
  }
});

test.each([
  ["/health", { status: "ok" }],
  [
    "/health/all",
    {
      status: "ok",
      database: "ok",
      identity: "ok",
      onelogin: "ok",
      certificates: "ok",
      certificatesUntil: expect.stringMatching(/^20\d\d-\d\d-\d\dT/),
      dqt: "ok",
    },
  ],
])("%s tells monitors that all is well", async (path, words) => {
  const answer = await newPlainVisitor().ask(path);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual(words);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
});

test("the icon and the file for robots are there", async () => {
  const icon = await newPlainVisitor().ask("/favicon.svg");
  expect([icon.status, icon.headers.get("Content-Type")]).toEqual([
    200,
    "image/svg+xml",
  ]);
  expect(icon.headers.get("Cache-Control")).toBe("public, max-age=604800");
  const robots = await newPlainVisitor().ask("/robots.txt");
  expect(robots.status).toBe(200);
});

test("whoever finds a hole is told where to report it: to the government's own service", async () => {
  const answer = await newPlainVisitor().ask("/.well-known/security.txt");
  expect([answer.status, answer.headers.get("Location")]).toEqual([
    302,
    "https://vulnerability-reporting.service.security.gov.uk/.well-known/security.txt",
  ]);
});

test("what has a hash in its name may be kept for ever", async () => {
  const [file = ""] = await readdir("build/client/assets");
  const answer = await newPlainVisitor().ask(`/assets/${file}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe(
    "public, max-age=31536000, immutable",
  );
});

test("a page is sent in Brotli to browsers that take it, and as it is to all others", async () => {
  const path = "/cookies";
  const packed = await rawRequest({
    path,
    headers: { "Accept-Encoding": "br" },
  });
  expect(packed.headers["content-encoding"]).toBe("br");
  expect(packed.headers["vary"]).toBe("Accept-Encoding, Available-Dictionary");
  const plain = await rawRequest({ path });
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toContain("<!DOCTYPE html>");
});

test("the form of the sign-in page may go through the provider, and nowhere else", async () => {
  const answer = await newPlainVisitor().ask("/sign-in");
  const policy = answer.headers.get("Content-Security-Policy") ?? "";
  expect(policy).toContain(`form-action 'self' ${mocks};`);
  expect(policy).not.toMatch(/unsafe|https?:(?!\/\/localhost)|data:|\*/);
});

function nonceIn(policy: string | null): string {
  const [, nonce = ""] =
    /default-src 'nonce-([\w-]{22})'/.exec(policy ?? "") ?? [];
  expect(nonce).not.toBe("");
  return nonce;
}

import { expect, test } from "vitest";

import type { DataKey } from "./keys.server";
import { hash, open, randomToken, seal } from "./sealing.server";

const OLD: DataKey = { id: "2025", key: randomToken(32) };
const NEW: DataKey = { id: "2026", key: randomToken(32) };
const PURPOSE = "session abc";

test.each(["", "a", "Zoë O’Brien 🎓", "x".repeat(20_000)])(
  "a text opens as it was sealed (%#)",
  async (text) => {
    const sealed = await seal([NEW], PURPOSE, text);
    expect(await open([NEW], PURPOSE, sealed)).toBe(text);
  },
);

test("a sealed text fits into a cookie, shows nothing and is never twice the same", async () => {
  const first = await seal([NEW], PURPOSE, "Imogen");
  const second = await seal([NEW], PURPOSE, "Imogen");
  expect(first).toMatch(/^2026\.[\w-]{16}\.[\w-]+$/);
  expect(first).not.toBe(second);
  expect(first).not.toContain(btoa("Imogen"));
});

test("a sealed text of which any one character was altered does not open", async () => {
  const sealed = await seal([NEW], PURPOSE, "Imogen");
  const opened = await Promise.all(
    [...sealed].slice(0, -1).map((character, at) => {
      const other = character === "A" ? "B" : "A";
      const altered = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
      return open([NEW], PURPOSE, altered);
    }),
  );
  expect(opened.filter((text) => text !== null)).toEqual([]);
});

test("a sealed text does not open for another purpose", async () => {
  const sealed = await seal([NEW], PURPOSE, "Imogen");
  expect(await open([NEW], "session abd", sealed)).toBeNull();
  expect(await open([NEW], "", sealed)).toBeNull();
});

test("the purpose is authenticated, even by somebody who has the derived key", async () => {
  const sealed = await seal([NEW], PURPOSE, "Imogen");
  const [, iv = "", data = ""] = sealed.split(".");
  const key = await derive(NEW, PURPOSE);
  const decrypt = (additionalData: string) =>
    crypto.subtle.decrypt(
      {
        name: "AES-GCM",
        iv: bytes(iv),
        additionalData: new TextEncoder().encode(additionalData),
      },
      key,
      bytes(data),
    );
  expect(new TextDecoder().decode(await decrypt(PURPOSE))).toBe("Imogen");
  await expect(decrypt("")).rejects.toThrow();
});

test("a text sealed under a key that is not known does not open", async () => {
  const sealed = await seal([OLD], PURPOSE, "Imogen");
  expect(await open([NEW], PURPOSE, sealed)).toBeNull();
  expect(await open([], PURPOSE, sealed)).toBeNull();
});

test("another key under the same id does not open it", async () => {
  const sealed = await seal([OLD], PURPOSE, "Imogen");
  const impostor = { id: OLD.id, key: NEW.key };
  expect(await open([impostor], PURPOSE, sealed)).toBeNull();
});

test("after a rotation the newest key seals and every known key opens", async () => {
  const before = await seal([OLD], PURPOSE, "before");
  const after = await seal([NEW, OLD], PURPOSE, "after");
  expect(after).toMatch(/^2026\./);
  expect(await open([NEW, OLD], PURPOSE, before)).toBe("before");
  expect(await open([NEW, OLD], PURPOSE, after)).toBe("after");
});

test("without a key nothing is sealed", async () => {
  await expect(seal([], PURPOSE, "Imogen")).rejects.toThrow("no key");
});

test.each([
  "",
  ".",
  "..",
  "...",
  "2026",
  "2026.",
  "2026..",
  "2026.AAAA.AAAA",
  "2026.%%%.***",
  "2026.\u0000.é🎓",
  "2026.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAA",
  "__proto__.AAAA.AAAA",
  "constructor",
  "{}",
  "2026.AAAAAAAAAAAAAAAA." + "A".repeat(10_000),
])("garbage opens as null and does not throw (%#)", async (garbage) => {
  expect(await open([NEW, OLD], PURPOSE, garbage)).toBeNull();
});

test("something put behind a sealed text keeps it from opening", async () => {
  const sealed = await seal([NEW], PURPOSE, "Imogen");
  expect(await open([NEW], PURPOSE, `${sealed}.more`)).toBeNull();
});

test("a hash is the SHA-256 in base64url", async () => {
  expect(await hash("abc")).toBe("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
});

test("random tokens are as long as asked and differ", () => {
  const tokens = Array.from({ length: 200 }, () => randomToken(32));
  expect(new Set(tokens).size).toBe(200);
  expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
});

async function derive(master: DataKey, purpose: string) {
  const material = await crypto.subtle.importKey(
    "raw",
    bytes(master.key),
    "HKDF",
    false,
    ["deriveKey"],
  );
  return crypto.subtle.deriveKey(
    {
      name: "HKDF",
      hash: "SHA-256",
      salt: new Uint8Array(),
      info: new TextEncoder().encode(purpose),
    },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["decrypt"],
  );
}

function bytes(text: string): Uint8Array {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

import { expect, test } from "vitest";

import { newPair, openSealed, sealFor, unwrap, wrap } from "./sealing";

const text = new TextEncoder().encode("Sam Toast").buffer as ArrayBuffer;
const secretOf = (byte: number) => new Uint8Array(32).fill(byte);

test("what is sealed for somebody opens with their key, and with no other", async () => {
  const [own, other] = [await newPair(), await newPair()];
  const sealed = await sealFor(own.publicKey, text);
  const opened = await openSealed(own.privateKey, sealed);
  expect(new TextDecoder().decode(opened)).toBe("Sam Toast");
  await expect(openSealed(other.privateKey, sealed)).rejects.toThrow();
});

test("what was altered does not open", async () => {
  const { publicKey, privateKey } = await newPair();
  const sealed = await sealFor(publicKey, text);
  const bytes = new Uint8Array(sealed.bytes.slice(0));
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  await expect(
    openSealed(privateKey, { ...sealed, bytes: bytes.buffer }),
  ).rejects.toThrow();
});

test("the same text is sealed differently each time", async () => {
  const { publicKey } = await newPair();
  const [one, other] = [
    await sealFor(publicKey, text),
    await sealFor(publicKey, text),
  ];
  expect(new Uint8Array(one.bytes)).not.toEqual(new Uint8Array(other.bytes));
});

test("a wrapped key comes back under its secret alone, and cannot be taken out", async () => {
  const { publicKey, privateKey } = await newPair();
  const wrapped = await wrap(privateKey, secretOf(1));
  expect(await unwrap(wrapped, secretOf(2))).toBeNull();
  const again = await unwrap(wrapped, secretOf(1));
  expect(again?.extractable).toBe(false);
  const sealed = await sealFor(publicKey, text);
  const opened = again && (await openSealed(again, sealed));
  expect(new TextDecoder().decode(opened ?? undefined)).toBe("Sam Toast");
});

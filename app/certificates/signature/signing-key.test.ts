import { expect, test } from "vitest";

import { newSigningKey } from "../../../tools/signing-key";
import { drawSigned } from "../read-back";
import { sampleCertificate } from "../sample-record";
import { openSigner } from "./signing-key.server";
import { holds } from "./verify-sample";

const DAY_MS = 24 * 60 * 60 * 1000;
const YEAR_MS = 365.25 * DAY_MS;
const [rsa, curve] = await Promise.all([
  newSigningKey(rsaOf(2048)),
  newSigningKey(),
]);
const [key = "", own = "", root = ""] = blocksOf(curve);
const [rsaKey = ""] = blocksOf(rsa);

function rsaOf(modulusLength: number) {
  return {
    name: "RSASSA-PKCS1-v1_5",
    modulusLength,
    publicExponent: Uint8Array.of(1, 0, 1),
    hash: "SHA-256",
  };
}

function blocksOf(pem: string): string[] {
  return pem.match(/-----BEGIN[^]*?-----END [A-Z ]+-----/g) ?? [];
}

test.each([2048, 3072, 4096])(
  "a key of RSA with %d bits signs too",
  async (bits) => {
    const signer = await openSigner(await newSigningKey(rsaOf(bits)));
    const signing = { signer, signedAt: Date.UTC(2026, 10, 28, 9) };
    const { bytes } = await drawSigned(signing, sampleCertificate("qts"));
    expect(await holds(bytes)).toBe(true);
    const changed = bytes.slice();
    changed[300] = (changed[300] ?? 0) ^ 1;
    expect(await holds(changed)).toBe(false);
  },
  30_000,
);

test("a signer says from when until when its certificate holds", async () => {
  const { validFrom, validUntil } = await openSigner(curve);
  expect((validUntil - validFrom) / YEAR_MS).toBeCloseTo(20, 1);
  expect(Math.abs(Date.now() - DAY_MS - validFrom)).toBeLessThan(DAY_MS);
});

test.each([
  ["its certificates in another order", [key, root, own]],
  ["a key of one and a certificate of another", [rsaKey, own, root]],
  ["no certificate", [key]],
  ["no key", [own, root]],
  ["a certificate that is none", [key, own.replace(/\n[^\n]+/, "\nAAAA")]],
])("a configuration with %s is refused", async (_, blocks) => {
  await expect(openSigner(blocks.join("\n"))).rejects.toThrow();
});

import { base64url } from "jose";

/** A master key by its id; which one sealed a value is written into it, so that keys can be rotated. */
export type DataKey = {
  id: string;
  /** 32 bytes in base64url. */
  key: string;
  /** Whether it belongs to one person or thing, and not to the service: nothing of it is kept then. */
  isPrivate?: true;
};

/**
 * A name for something personal (HMAC-SHA-256 in base64url): always the same under one master key,
 * and of no use to whoever does not have it.
 */
export async function keyedHash(
  master: DataKey,
  purpose: string,
  text: string,
): Promise<string> {
  const key = await crypto.subtle.deriveKey(
    hkdf(purpose),
    await keyMaterial(master),
    { name: "HMAC", hash: "SHA-256", length: 256 },
    false,
    ["sign"],
  );
  const bytes = new TextEncoder().encode(text);
  const digest = await crypto.subtle.sign("HMAC", key, bytes);
  return base64url.encode(new Uint8Array(digest));
}

/** The key for one purpose out of a master key (HKDF): a value sealed for one opens for no other. */
export async function deriveKey(
  master: DataKey,
  purpose: string,
): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    hkdf(purpose),
    await keyMaterial(master),
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

/** The few master keys there are, imported once: they belong to the service, and to no request. */
const imported = new Map<string, Promise<CryptoKey>>();
const MOST_IMPORTED = 16;

function keyMaterial({ key, isPrivate }: DataKey): Promise<CryptoKey> {
  const known = imported.get(key);
  if (known) return known;
  const bytes = new Uint8Array(base64url.decode(key));
  const material = crypto.subtle.importKey("raw", bytes, "HKDF", false, [
    "deriveKey",
  ]);
  if (isPrivate) return material;
  if (imported.size >= MOST_IMPORTED) imported.clear();
  imported.set(key, material);
  return material;
}

function hkdf(purpose: string) {
  const info = new TextEncoder().encode(purpose);
  return { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
}

import { base64url } from "jose";

/** A master key by its id; which one sealed a value is written into it, so that keys can be rotated. */
export type DataKey = { id: string; key: string };

const IV_BYTES = 12;

/**
 * Seals a text with AES-256-GCM under a key derived (HKDF) from the newest master key for this
 * purpose. The purpose, such as "session <hash>", is authenticated too: a value that was moved to
 * another row or cookie does not open.
 */
export async function seal(
  keys: readonly DataKey[],
  purpose: string,
  text: string,
): Promise<string> {
  return sealBytes(
    keys,
    purpose,
    new Uint8Array(new TextEncoder().encode(text)),
  );
}

/** The same for bytes, such as a text that was compressed. */
export async function sealBytes(
  keys: readonly DataKey[],
  purpose: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const [newest] = keys;
  if (!newest) throw new Error("There is no key to seal with");
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    gcm(iv, purpose),
    await deriveKey(newest, purpose),
    bytes,
  );
  return [
    newest.id,
    base64url.encode(iv),
    base64url.encode(new Uint8Array(sealed)),
  ].join(".");
}

/** Opens what `seal` made; null if it was altered, moved, or sealed with a key that is not known. */
export async function open(
  keys: readonly DataKey[],
  purpose: string,
  sealed: string,
): Promise<string | null> {
  const bytes = await openBytes(keys, purpose, sealed);
  return bytes && new TextDecoder().decode(bytes);
}

/** The same for what `sealBytes` made. */
export async function openBytes(
  keys: readonly DataKey[],
  purpose: string,
  sealed: string,
): Promise<Uint8Array | null> {
  const [id, iv, data, ...rest] = sealed.split(".");
  const key = keys.find((candidate) => candidate.id === id);
  if (!key || !iv || !data || rest.length > 0) return null;
  try {
    const algorithm = gcm(decode(iv), purpose);
    const opened = await crypto.subtle.decrypt(
      algorithm,
      await deriveKey(key, purpose),
      decode(data),
    );
    return new Uint8Array(opened);
  } catch {
    return null;
  }
}

/** SHA-256 of a text in base64url: how an id is kept that only its holder may know. */
export async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest(
    "SHA-256",
    new TextEncoder().encode(text),
  );
  return base64url.encode(new Uint8Array(digest));
}

/** As many random bytes as asked, in base64url. */
export function randomToken(bytes: number): string {
  return base64url.encode(crypto.getRandomValues(new Uint8Array(bytes)));
}

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

async function deriveKey(master: DataKey, purpose: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    hkdf(purpose),
    await keyMaterial(master),
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

function keyMaterial({ key }: DataKey): Promise<CryptoKey> {
  const bytes = decode(key);
  return crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveKey"]);
}

function hkdf(purpose: string) {
  const info = new TextEncoder().encode(purpose);
  return { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
}

function gcm(iv: Uint8Array<ArrayBuffer>, purpose: string) {
  return {
    name: "AES-GCM",
    iv,
    additionalData: new TextEncoder().encode(purpose),
  };
}

/** In memory of its own, as the Web Crypto API wants it. */
function decode(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(base64url.decode(text));
}

import { base64url } from "jose";

import { type DataKey, deriveKey } from "./keys.server";

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
  const { head, data } = await encrypt(keys, purpose, bytes);
  return head + base64url.encode(data);
}

/** The same for a file, as bytes: a text would be a third larger. */
export async function sealFile(
  keys: readonly DataKey[],
  purpose: string,
  file: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { head, data } = await encrypt(keys, purpose, file);
  const start = new TextEncoder().encode(head);
  const sealed = new Uint8Array(start.length + data.length);
  sealed.set(start);
  sealed.set(data, start.length);
  return sealed;
}

/** Opens what `sealFile` made; null as for `open`. */
export async function openFile(
  keys: readonly DataKey[],
  purpose: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const ivAt = sealed.indexOf(DOT) + 1;
  const dataAt = sealed.indexOf(DOT, ivAt) + 1;
  if (ivAt === 0 || dataAt === 0) return null;
  const [id = "", iv = ""] = new TextDecoder()
    .decode(sealed.subarray(0, dataAt))
    .split(".");
  return decrypt(keys, purpose, { id, iv, data: sealed.subarray(dataAt) });
}

const DOT = ".".charCodeAt(0);

/** `head` says which key and which initial value: `id.iv.` */
async function encrypt(
  keys: readonly DataKey[],
  purpose: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ head: string; data: Uint8Array }> {
  const [newest] = keys;
  if (!newest) throw new Error("There is no key to seal with");
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    gcm(iv, purpose),
    await deriveKey(newest, purpose),
    bytes,
  );
  const head = `${newest.id}.${base64url.encode(iv)}.`;
  return { head, data: new Uint8Array(sealed) };
}

async function decrypt(
  keys: readonly DataKey[],
  purpose: string,
  { id, iv, data }: { id: string; iv: string; data: Uint8Array<ArrayBuffer> },
): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = keys.find((candidate) => candidate.id === id);
  if (!key) return null;
  try {
    const opened = await crypto.subtle.decrypt(
      gcm(decode(iv), purpose),
      await deriveKey(key, purpose),
      data,
    );
    return new Uint8Array(opened);
  } catch {
    return null;
  }
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
  const [id = "", iv, data, ...rest] = sealed.split(".");
  if (!iv || !data || rest.length > 0) return null;
  const bytes = decodeOrNull(data);
  return bytes && decrypt(keys, purpose, { id, iv, data: bytes });
}

/** SHA-256 of a text in base64url: how an id is kept that only its holder may know. */
export function hash(text: string): Promise<string> {
  return hashBytes(new Uint8Array(new TextEncoder().encode(text)));
}

/** SHA-256 of a file in base64url. */
export async function hashBytes(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return base64url.encode(new Uint8Array(digest));
}

/** As many random bytes as asked, in base64url. */
export function randomToken(bytes: number): string {
  return base64url.encode(crypto.getRandomValues(new Uint8Array(bytes)));
}

function gcm(iv: Uint8Array<ArrayBuffer>, purpose: string) {
  return {
    name: "AES-GCM",
    iv,
    additionalData: new TextEncoder().encode(purpose),
  };
}

function decodeOrNull(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return decode(text);
  } catch {
    return null;
  }
}

/** In memory of its own, as the Web Crypto API wants it. */
function decode(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(base64url.decode(text));
}

/** Something sealed for one person: whoever has the public key can seal, and only they can open it. */
export type Sealed = {
  /** The public half of the key that was made for this alone. */
  point: ArrayBuffer;
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
};

const CURVE = { name: "ECDH", namedCurve: "P-256" };
const IV_BYTES = 12;

/** A pair of keys, whose private half can be taken out to be wrapped, or never. */
export function newPair(canBeTaken = true): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(CURVE, canBeTaken, ["deriveKey"]);
}

/** Seals with a key agreed between a new pair and the person's public key (ECDH, AES-256-GCM). */
export async function sealFor(
  publicKey: CryptoKey,
  bytes: ArrayBuffer,
): Promise<Sealed> {
  const once = await newPair();
  const key = await agree(publicKey, once.privateKey, "encrypt");
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return {
    point: await crypto.subtle.exportKey("raw", once.publicKey),
    iv,
    bytes: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, bytes),
  };
}

/**
 * Opens what `sealFor` made.
 *
 * @throws when it was altered, or sealed for somebody else
 */
export async function openSealed(
  privateKey: CryptoKey,
  { point, iv, bytes }: Sealed,
): Promise<ArrayBuffer> {
  const once = await crypto.subtle.importKey("raw", point, CURVE, true, []);
  const key = await agree(once, privateKey, "decrypt");
  return crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, bytes);
}

/** The private half under a secret that only the service can give: what is left while nobody is signed in. */
export type Wrapped = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };

/** Wraps a private key under a secret of 32 bytes. */
export async function wrap(
  privateKey: CryptoKey,
  secret: Uint8Array<ArrayBuffer>,
): Promise<Wrapped> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await wrappingKey(secret, "wrapKey");
  const by = { name: "AES-GCM", iv };
  return {
    iv,
    bytes: await crypto.subtle.wrapKey("pkcs8", privateKey, key, by),
  };
}

/** The private key again, not to be taken out any more; null under another secret. */
export async function unwrap(
  { iv, bytes }: Wrapped,
  secret: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey | null> {
  const key = await wrappingKey(secret, "unwrapKey");
  const by = { name: "AES-GCM", iv };
  return crypto.subtle
    .unwrapKey("pkcs8", bytes, key, by, CURVE, false, ["deriveKey"])
    .catch(() => null);
}

function wrappingKey(
  secret: Uint8Array<ArrayBuffer>,
  use: "wrapKey" | "unwrapKey",
): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", secret, "AES-GCM", false, [use]);
}

function agree(
  publicKey: CryptoKey,
  privateKey: CryptoKey,
  use: "encrypt" | "decrypt",
): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: "ECDH", public: publicKey },
    privateKey,
    { name: "AES-GCM", length: 256 },
    false,
    [use],
  );
}

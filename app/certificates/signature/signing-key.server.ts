import { base64url } from "jose";

import { type Der, partsOf } from "./der";
import { fieldsOf } from "./certificate-fields";

/** What certificates are signed with. */
export type Signer = {
  key: CryptoKey;
  /** How it signs, as Web Crypto has it. */
  algorithm: { name: string; hash?: string };
  /** Its certificate, then those that lead up to one that readers trust, in DER. */
  chain: Der[];
  /** Since when its certificate holds and until when, in UTC milliseconds. */
  validFrom: number;
  validUntil: number;
};

const SHA_256 = "SHA-256";
/** What stands in a PKCS #8 key: an elliptic curve of 256 bits, or RSA. */
const P_256 = "2a8648ce3d030107";
const RSA = "2a864886f70d010101";

/** The PEM blocks of a text, by what they are called. */
function pemBlocks(text: string): { label: string; bytes: Der }[] {
  return [
    ...text.matchAll(
      /-----BEGIN ([A-Z ]+)-----([A-Za-z\d+/=\s]+)-----END \1-----/g,
    ),
  ].map(([, label = "", body = ""]) => ({
    label,
    bytes: new Uint8Array(
      base64url.decode(
        body.replaceAll(/[\s=]/g, "").replaceAll("+", "-").replaceAll("/", "_"),
      ),
    ),
  }));
}

/** Imported once for each configuration: it belongs to the service, and to no request. */
const known = new Map<string, Promise<Signer>>();

/**
 * What signs, out of `CERTIFICATE_SIGNING_KEY`: a private key and its certificates, as PEM.
 *
 * @throws Error where it is neither P-256 nor RSA, or not the key of its first certificate
 */
export function openSigner(pem: string): Promise<Signer> {
  const before = known.get(pem);
  if (before) return before;
  const signer = importSigner(pem);
  known.clear();
  known.set(pem, signer);
  return signer;
}

async function importSigner(pem: string): Promise<Signer> {
  const blocks = pemBlocks(pem);
  const pkcs8 = blocks.find(({ label }) => label === "PRIVATE KEY");
  const chain = blocks.flatMap(({ label, bytes }) =>
    label === "CERTIFICATE" ? [bytes] : [],
  );
  if (!pkcs8 || chain.length === 0)
    throw new Error("The signing key lacks its key or its certificate");
  const kind = kindOf(pkcs8.bytes);
  const key = await crypto.subtle.importKey("pkcs8", pkcs8.bytes, kind, false, [
    "sign",
  ]);
  const algorithm = { name: kind.name, hash: SHA_256 };
  const { publicKey, validity } = fieldsOf(chain[0]);
  const own = await crypto.subtle.importKey("spki", publicKey, kind, false, [
    "verify",
  ]);
  const signed = await crypto.subtle.sign(algorithm, key, PROBE);
  if (!(await crypto.subtle.verify(algorithm, own, signed, PROBE)))
    throw new Error("The signing key is not that of its first certificate");
  const [validFrom = Number.NaN, validUntil = Number.NaN] =
    partsOf(validity).map(momentOf);
  return { key, algorithm, chain, validFrom, validUntil };
}

/** Something to sign, to see whether a key and a certificate are a pair. */
const PROBE = new TextEncoder().encode("probe");

function kindOf(pkcs8: Der): {
  name: string;
  namedCurve?: string;
  hash?: string;
} {
  const [, algorithm] = partsOf(pkcs8);
  const inside = hexOf(algorithm ?? new Uint8Array());
  if (inside.includes(P_256)) return { name: "ECDSA", namedCurve: "P-256" };
  if (inside.includes(RSA)) return { name: "RSASSA-PKCS1-v1_5", hash: SHA_256 };
  throw new Error("The signing key is neither P-256 nor RSA");
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** RFC 5280, 4.1.2.5: with two digits for the year up to 2049, with four from then on. */
function momentOf(time: Uint8Array): number {
  const text = new TextDecoder().decode(time.subarray(2));
  const [, year = "", month, day, hours, minutes, seconds] =
    /^(\d\d|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const century = year.length === 4 ? "" : Number(year) < 50 ? "20" : "19";
  return Date.parse(
    `${century}${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`,
  );
}

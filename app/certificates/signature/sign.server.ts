import {
  type Der,
  identifier,
  integer,
  octets,
  sequence,
  setOf,
  tagged,
} from "./der";
import { fieldsOf } from "./certificate-fields";
import type { Signer } from "./signing-key.server";

const SIGNED_DATA = identifier("1.2.840.113549.1.7.2");
const DATA = identifier("1.2.840.113549.1.7.1");
const CONTENT_TYPE = identifier("1.2.840.113549.1.9.3");
const MESSAGE_DIGEST = identifier("1.2.840.113549.1.9.4");
const SIGNING_CERTIFICATE = identifier("1.2.840.113549.1.9.16.2.47");
const SHA_256 = sequence(identifier("2.16.840.1.101.3.4.2.1"));
const ECDSA = sequence(identifier("1.2.840.10045.4.3.2"));
const RSA = sequence(identifier("1.2.840.113549.1.1.11"), tagged(0x05));

/** `[0] IMPLICIT` and `[0] EXPLICIT` are the same byte. */
const CONTEXT_0 = 0xa0;
const VERSION_1 = integer(Uint8Array.of(1));

/**
 * A signature over bytes that are elsewhere (RFC 5652, detached), with what PAdES baseline B-B asks for:
 * the certificate that signs is itself signed (RFC 5035), and when it was is in the PDF
 * (ETSI EN 319 142-1, 6.3).
 */
export async function signDetached(
  { key, algorithm, chain }: Signer,
  digest: Uint8Array,
): Promise<Der> {
  const [own] = chain;
  if (!own) throw new Error("The signing key has no certificate");
  const fingerprint = await crypto.subtle.digest("SHA-256", own);
  const attributes = setOf(
    sequence(CONTENT_TYPE, setOf(DATA)),
    sequence(MESSAGE_DIGEST, setOf(octets(digest))),
    sequence(
      SIGNING_CERTIFICATE,
      setOf(sequence(sequence(sequence(octets(new Uint8Array(fingerprint)))))),
    ),
  );
  const raw = await crypto.subtle.sign(algorithm, key, attributes);
  const isCurve = algorithm.name === "ECDSA";
  const signature = new Uint8Array(raw);
  const signerInfo = sequence(
    VERSION_1,
    issuerAndNumber(own),
    SHA_256,
    as(CONTEXT_0, attributes),
    isCurve ? ECDSA : RSA,
    octets(isCurve ? pointOf(signature) : signature),
  );
  const signedData = sequence(
    VERSION_1,
    setOf(SHA_256),
    sequence(DATA),
    tagged(CONTEXT_0, ...chain),
    setOf(signerInfo),
  );
  return sequence(SIGNED_DATA, tagged(CONTEXT_0, signedData));
}

/** The most bytes that a signature of this signer has. */
export function mostBytes({ chain }: Signer): number {
  const certificates = chain.reduce((sum, { length }) => sum + length, 0);
  return certificates + issuerAndNumber(chain[0]).length + OTHERS;
}

/** Attributes, algorithms, and a signature of RSA with 4096 bits at most. */
const OTHERS = 800;

/** The same value under another tag. */
function as(tag: number, value: Der): Der {
  const copy = value.slice();
  copy[0] = tag;
  return copy;
}

/** Which certificate it is, by who issued it and its number. */
function issuerAndNumber(certificate: Der | undefined): Der {
  const { issuer, number } = fieldsOf(certificate);
  return sequence(issuer, number);
}

/** Web Crypto gives the two halves of a signature side by side; X.509 wants a pair. */
function pointOf(signature: Uint8Array): Der {
  const half = signature.length / 2;
  return sequence(
    integer(signature.subarray(0, half)),
    integer(signature.subarray(half)),
  );
}

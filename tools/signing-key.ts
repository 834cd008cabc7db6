import * as asn1js from "asn1js";
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CryptoEngine,
  Extension,
  setEngine,
} from "pkijs";

/** Types of Node, of browsers and of Workers differ where the thing is the same. */
type Engine = Parameters<typeof setEngine>[1];
const engine: unknown = new CryptoEngine({ name: "node", crypto });
setEngine("node", engine as Engine);

const COMMON_NAME = "2.5.4.3";
const KEY_USAGE = "2.5.29.15";
const BASIC_CONSTRAINTS = "2.5.29.19";
const P_256 = { name: "ECDSA", namedCurve: "P-256" };
/** What a key is for, as Web Crypto has it. */
type Algorithm = {
  name: string;
  namedCurve?: string;
  modulusLength?: number;
  publicExponent?: Uint8Array;
  hash?: string;
};
const YEARS = 20;

/**
 * A key to sign certificates with on this machine, and its certificate under a root of its own, as
 * `CERTIFICATE_SIGNING_KEY` wants them. Readers say of it that they do not know who that is.
 */
export async function newSigningKey(
  algorithm: Algorithm = P_256,
): Promise<string> {
  const root = await newKeyPair(P_256);
  const own = await newKeyPair(algorithm);
  const rootName = "Certificates of this machine";
  const issuer = await certificate(
    rootName,
    rootName,
    root.publicKey,
    root.privateKey,
    true,
  );
  const signer = await certificate(
    "Certificates of this machine, signing",
    rootName,
    own.publicKey,
    root.privateKey,
    false,
  );
  const pkcs8 = await crypto.subtle.exportKey("pkcs8", own.privateKey);
  return [
    pem("PRIVATE KEY", pkcs8 as ArrayBuffer),
    pem("CERTIFICATE", signer),
    pem("CERTIFICATE", issuer),
  ].join("\n");
}

async function newKeyPair(algorithm: Algorithm): Promise<CryptoKeyPair> {
  const pair: unknown = await crypto.subtle.generateKey(
    algorithm as typeof P_256, // the types of Node know each algorithm by itself
    true,
    ["sign", "verify"],
  );
  return pair as CryptoKeyPair; // of such an algorithm it is always two
}

async function certificate(
  subject: string,
  issuer: string,
  publicKey: CryptoKey,
  issuerKey: CryptoKey,
  isRoot: boolean,
): Promise<ArrayBuffer> {
  const made = new Certificate();
  made.version = 2;
  const number = crypto.getRandomValues(new Uint8Array(12));
  number[0] = 0x40;
  made.serialNumber = new asn1js.Integer({ valueHex: number.buffer });
  made.subject.typesAndValues.push(named(subject));
  made.issuer.typesAndValues.push(named(issuer));
  const now = new Date();
  made.notBefore.value = new Date(now.getTime() - 24 * 60 * 60 * 1000);
  made.notAfter.value = new Date(now);
  made.notAfter.value.setFullYear(now.getFullYear() + YEARS);
  made.extensions = [constraints(isRoot), usage(isRoot)];
  await made.subjectPublicKeyInfo.importKey(publicKey);
  await made.sign(issuerKey, "SHA-256");
  return made.toSchema(true).toBER(false);
}

function named(text: string): AttributeTypeAndValue {
  const value = new asn1js.Utf8String({ value: text });
  return new AttributeTypeAndValue({ type: COMMON_NAME, value });
}

function constraints(isRoot: boolean): Extension {
  const extnValue = new BasicConstraints({ cA: isRoot })
    .toSchema()
    .toBER(false);
  return new Extension({
    extnID: BASIC_CONSTRAINTS,
    critical: true,
    extnValue,
  });
}

/** The root signs certificates; the other what is not to be denied afterwards (RFC 5280, 4.2.1.3). */
function usage(isRoot: boolean): Extension {
  const valueHex = Uint8Array.of(isRoot ? 0x04 : 0xc0).buffer;
  const bits = new asn1js.BitString({ valueHex, unusedBits: isRoot ? 2 : 6 });
  return new Extension({
    extnID: KEY_USAGE,
    critical: true,
    extnValue: bits.toBER(false),
  });
}

function pem(label: string, bytes: ArrayBuffer): string {
  const lines =
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join(
    "\n",
  );
}

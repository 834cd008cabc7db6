import { type Der, partsOf } from "./der";

/** `[0] EXPLICIT`, which the version stands in where it is given. */
const VERSION = 0xa0;

/**
 * What is needed of an X.509 certificate (RFC 5280, 4.1).
 *
 * @throws Error where it is none
 */
export function fieldsOf(certificate: Der | undefined): {
  number: Uint8Array;
  issuer: Uint8Array;
  validity: Uint8Array;
  publicKey: Uint8Array<ArrayBuffer>;
} {
  const [body] = certificate ? partsOf(certificate) : [];
  const fields = body ? partsOf(body) : [];
  const hasVersion = fields[0]?.[0] === VERSION;
  const [number, , issuer, validity, , publicKey] = hasVersion
    ? fields.slice(1)
    : fields;
  if (!number || !issuer || !validity || !publicKey)
    throw new Error("The certificate is not X.509");
  return { number, issuer, validity, publicKey: publicKey.slice() };
}

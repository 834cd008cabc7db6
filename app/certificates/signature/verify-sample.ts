import * as asn1js from "asn1js";
import { ContentInfo, SignedData } from "pkijs";

/** For tests: the signature in a file, and what it says that it signs. */
export function read(file: Uint8Array) {
  const text = Buffer.from(file).toString("latin1");
  const [, ...numbers] =
    /\/ByteRange\[(\d+) (\d+) (\d+) (\d+)\]/.exec(text) ?? [];
  const [start = 0, length = 0, next = 0, rest = 0] = numbers.map(Number);
  const hex = text.slice(length + 1, next - 1);
  return {
    range: [start, length, next, rest],
    signature: Buffer.from(hex, "hex"),
    signed: Buffer.concat([file.slice(0, length), file.slice(next)]),
  };
}

/** For tests: a signature as another implementation reads it. */
export function cms(signature: Buffer): SignedData {
  const { result } = asn1js.fromBER(new Uint8Array(signature).buffer);
  return new SignedData({
    schema: new ContentInfo({ schema: result }).content,
  });
}

/** For tests: whether another implementation takes the signature, and the certificates for a chain. */
export async function holds(file: Uint8Array): Promise<boolean> {
  try {
    const { signature, signed } = read(file);
    const data = cms(signature);
    const root = data.certificates?.at(-1);
    return await data.verify({
      signer: 0,
      data: new Uint8Array(signed).buffer,
      checkChain: true,
      trustedCerts: [root as never],
    });
  } catch {
    return false; // it cannot even be read
  }
}

import { dateString } from "./metadata";
import { addObject, type PdfBody, setObject } from "./pdf-file";

/** Makes a signature over a digest (SHA-256), of at most so many bytes. */
export type Seal = {
  sign: (digest: Uint8Array) => Promise<Uint8Array>;
  mostBytes: number;
  /** UTC milliseconds. */
  signedAt: number;
};

/** Ten digits each: where the file goes on after the signature, and for how long. */
const RANGE = "/ByteRange[0 0000000000 0000000000 0000000000]";

/**
 * Room for a signature that nothing may be changed after (ISO 32000-2, 12.8), in a field that takes up
 * no place on its page.
 *
 * @returns how others refer to the signature
 */
export function addSignature(
  body: PdfBody,
  { mostBytes, signedAt }: Pick<Seal, "mostBytes" | "signedAt">,
  place: { field: string; page: string; structParent: number },
): string {
  const signature = addObject(body, {
    dictionary:
      "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached" +
      `/M(${dateString(signedAt)})${RANGE}/Contents<${"0".repeat(mostBytes * 2)}>` +
      "/Reference[<</Type/SigRef/TransformMethod/DocMDP" +
      "/TransformParams<</Type/TransformParams/P 1/V/1.2>>>>]",
  });
  setObject(body, place.field, {
    dictionary:
      `/Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/TU(Digital signature)/V ${signature}` +
      `/Rect[0 0 0 0]/F 132/P ${place.page}/StructParent ${place.structParent}`,
  });
  return signature;
}

/**
 * Signs a file in place: everything in it but the room for the signature.
 *
 * @param start of the object of the signature
 * @returns the digest that was signed
 * @throws Error where the signature is larger than its room
 */
export async function signFile(
  file: Uint8Array<ArrayBuffer>,
  start: number,
  { sign, mostBytes }: Seal,
): Promise<Uint8Array<ArrayBuffer>> {
  const end = start + OBJECT_BYTES + 2 * mostBytes;
  const text = latin1(file.subarray(start, end));
  const found = roomAfter(text, text.indexOf(RANGE));
  if (!found) throw new Error("There is no room for a signature");
  const room = { from: start + found.from, to: start + found.to };
  const range = [room.from, room.to, file.length - room.to]
    .map((value) => String(value).padStart(10, "0"))
    .join(" ");
  write(file, start + text.indexOf(RANGE), `/ByteRange[0 ${range}]`);
  const digest = await digestOf(file, room);
  const signature = await sign(digest);
  if (signature.length > mostBytes)
    throw new Error("A signature is larger than the room for it");
  const hex = Array.from(signature, (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  write(file, room.from + 1, hex);
  return digest;
}

/** More than the object of a signature is long but for its room. */
const OBJECT_BYTES = 1000;

function write(file: Uint8Array, at: number, text: string): void {
  new TextEncoder().encodeInto(text, file.subarray(at));
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

/**
 * The digest of what a file says that its signature signs; null where that is not the whole file but
 * the signature, as it is of every file of ours.
 */
export async function signedDigest(
  file: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const text = latin1(file);
  const rangeAt = text.lastIndexOf("/ByteRange[0 ");
  const room = rangeAt < 0 ? null : roomAfter(text, rangeAt);
  if (!room) return null;
  const [, from, to, rest] =
    /^\/ByteRange\[0 (\d{10}) (\d{10}) (\d{10})\]/
      .exec(text.slice(rangeAt, rangeAt + RANGE.length))
      ?.map(Number) ?? [];
  const isWhole =
    from === room.from && to === room.to && to + (rest ?? 0) === file.length;
  return isWhole ? digestOf(file, room) : null;
}

/** SHA-256 of all that a signature signs: the file before its room and after it. */
async function digestOf(
  file: Uint8Array<ArrayBuffer>,
  { from, to }: { from: number; to: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const signed = new Uint8Array(file.length - (to - from));
  signed.set(file.subarray(0, from));
  signed.set(file.subarray(to), from);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", signed));
}

/** Where the room for the signature is, with the angle brackets around it. */
function roomAfter(
  text: string,
  rangeAt: number,
): { from: number; to: number } | null {
  const from = text.indexOf("<", text.indexOf("/Contents", rangeAt));
  const to = text.indexOf(">", from) + 1;
  return rangeAt < 0 || from < 0 || to === 0 ? null : { from, to };
}

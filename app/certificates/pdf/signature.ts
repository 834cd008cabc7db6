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
 * @returns the digest that was signed
 * @throws Error where the signature is larger than its room
 */
export async function signFile(
  file: Uint8Array<ArrayBuffer>,
  { sign, mostBytes }: Seal,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = new TextDecoder("latin1").decode(file);
  const rangeAt = text.lastIndexOf(RANGE);
  const room = roomAfter(text, rangeAt);
  if (!room) throw new Error("There is no room for a signature");
  const { from, to } = room;
  const range = [from, to, file.length - to]
    .map((value) => String(value).padStart(10, "0"))
    .join(" ");
  file.set(new TextEncoder().encode(`/ByteRange[0 ${range}]`), rangeAt);
  const digest = await digestOf(file, room);
  const signature = await sign(digest);
  if (signature.length > mostBytes)
    throw new Error("A signature is larger than the room for it");
  const hex = Array.from(signature, (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  file.set(new TextEncoder().encode(hex), from + 1);
  return digest;
}

/**
 * The digest of what a file says that its signature signs; null where that is not the whole file but
 * the signature, as it is of every file of ours.
 */
export async function signedDigest(
  file: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const text = new TextDecoder("latin1").decode(file);
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

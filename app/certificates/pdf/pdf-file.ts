import { deflateSync } from "node:zlib";

/** The bytes of a stream that was compressed beforehand (zlib). */
export type Packed = { deflated: Uint8Array };

/** One object of a PDF: its text, and the bytes after it where it is a stream. */
export type PdfObject = {
  dictionary: string;
  stream?: Uint8Array | string | Packed;
  /** Metadata is left readable for programs that look for it without decoding. */
  uncompressed?: boolean;
};

/** The objects of a PDF in the order of their numbers, the first being 1. */
export type PdfBody = (PdfObject | null)[];

const encoder = new TextEncoder();

/** Fewer bytes than this are not worth the time. */
const LEAST_TO_COMPRESS = 300;

/** Compresses what a stream is made of as well as it can be, once for many documents. */
export function pack(stream: Uint8Array | string): Packed {
  return { deflated: new Uint8Array(deflateSync(stream, { level: 9 })) };
}

/** Adds an object and answers how others refer to it: "5 0 R". */
export function addObject(body: PdfBody, object: PdfObject): string {
  body.push(object);
  return `${body.length} 0 R`;
}

/** A number for an object that others must name before it can be written. */
export function reserveObject(body: PdfBody): string {
  body.push(null);
  return `${body.length} 0 R`;
}

/** Fills in a reserved object. */
export function setObject(
  body: PdfBody,
  reference: string,
  object: PdfObject,
): void {
  body[Number.parseInt(reference, 10) - 1] = object;
}

/** Text that a reader shows or speaks: "(QTS)", or UTF-16 where it is not ASCII. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) {
    return `(${text.replaceAll(/[\\()]/g, String.raw`\$&`)})`;
  }
  return `<FEFF${utf16Hex(text)}>`;
}

/** UTF-16, big end first, as hexadecimal digits. */
export function utf16Hex(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    hex4(text.charCodeAt(index)),
  ).join("");
}

/** A number as four hexadecimal digits. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, "0");
}

/**
 * The bytes of a PDF (ISO 32000-2, 7.5): the objects, where each one starts, and what to open.
 * The file's identifier is a digest of its contents, so the same contents give the same bytes.
 */
export async function writePdf(
  body: PdfBody,
  { root, info }: { root: string; info: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const written = body.map(writeObject);
  const header = encoder.encode("%PDF-1.7\n%âãÏÓ\n");
  const offsets: number[] = [];
  let at = header.length;
  for (const { length } of written) {
    offsets.push(at);
    at += length;
  }

  const contents = join([header, ...written]);
  const id = await identifier(contents);
  const trailer = [
    `xref\n0 ${body.length + 1}\n0000000000 65535 f \n`,
    ...offsets.map(
      (offset) => `${String(offset).padStart(10, "0")} 00000 n \n`,
    ),
    `trailer\n<</Size ${body.length + 1}/Root ${root}/Info ${info}`,
    `/ID[<${id}><${id}>]>>\nstartxref\n${at}\n%%EOF\n`,
  ];
  return join([contents, encoder.encode(trailer.join(""))]);
}

function writeObject(object: PdfObject | null, index: number): Uint8Array {
  if (!object) throw new Error(`PDF object ${index + 1} was never written`);
  const { dictionary, stream, uncompressed } = object;
  const start = `${index + 1} 0 obj\n`;
  if (stream === undefined) {
    return encoder.encode(`${start}<<${dictionary}>>\nendobj\n`);
  }
  const { bytes, isPacked } = streamBytes(stream, uncompressed);
  const filter = isPacked ? "/Filter/FlateDecode" : "";
  return join([
    encoder.encode(
      `${start}<<${dictionary}${filter}/Length ${bytes.length}>>\nstream\n`,
    ),
    bytes,
    encoder.encode("\nendstream\nendobj\n"),
  ]);
}

function streamBytes(
  stream: NonNullable<PdfObject["stream"]>,
  isLeftPlain = false,
): { bytes: Uint8Array; isPacked: boolean } {
  if (typeof stream === "object" && "deflated" in stream)
    return { bytes: stream.deflated, isPacked: true };
  const raw = typeof stream === "string" ? encoder.encode(stream) : stream;
  return isLeftPlain || raw.length < LEAST_TO_COMPRESS
    ? { bytes: raw, isPacked: false }
    : { bytes: deflateSync(raw), isPacked: true };
}

async function identifier(contents: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", contents);
  return [...new Uint8Array(digest, 0, 16)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

function join(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(
    parts.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

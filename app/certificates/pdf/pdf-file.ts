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
 *
 * @param id of the file, in hexadecimal digits
 * @returns the file, and where its objects start
 */
export function writePdf(
  body: PdfBody,
  { root, info, id }: { root: string; info: string; id: string },
): { bytes: Uint8Array<ArrayBuffer>; offsets: number[] } {
  const file = newFile();
  file.write("%PDF-1.7\n%âãÏÓ\n");
  const offsets = body.map((object, index) => {
    const offset = file.length();
    writeObject(file, object, index + 1);
    return offset;
  });
  const end = file.length();
  file.write(
    `xref\n0 ${body.length + 1}\n0000000000 65535 f \n` +
      offsets
        .map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`)
        .join("") +
      `trailer\n<</Size ${body.length + 1}/Root ${root}/Info ${info}` +
      `/ID[<${id}><${id}>]>>\nstartxref\n${end}\n%%EOF\n`,
  );
  return { bytes: file.bytes(), offsets };
}

/** Where an object starts that others refer to so. */
export function offsetOf(reference: string, offsets: number[]): number {
  return offsets[Number.parseInt(reference, 10) - 1] ?? 0;
}

function writeObject(
  file: NewFile,
  object: PdfObject | null,
  number: number,
): void {
  if (!object) throw new Error(`PDF object ${number} was never written`);
  const { dictionary, stream, uncompressed } = object;
  if (stream === undefined) {
    file.write(`${number} 0 obj\n<<${dictionary}>>\nendobj\n`);
    return;
  }
  const { bytes, isPacked } = streamBytes(stream, uncompressed);
  const filter = isPacked ? "/Filter/FlateDecode" : "";
  file.write(
    `${number} 0 obj\n<<${dictionary}${filter}/Length ${bytes.length}>>\nstream\n`,
  );
  file.write(bytes);
  file.write("\nendstream\nendobj\n");
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

type NewFile = ReturnType<typeof newFile>;

/** More than most files have. */
const FIRST_BYTES = 64 * 1024;

/** A file that grows: each piece is written where it stays. */
function newFile() {
  let buffer = new Uint8Array(FIRST_BYTES);
  let at = 0;
  const write = (piece: string | Uint8Array): void => {
    const isText = typeof piece === "string";
    // A character has three bytes at most.
    const most = at + piece.length * (isText ? 3 : 1);
    if (most > buffer.length) {
      const larger = new Uint8Array(most * 2);
      larger.set(buffer.subarray(0, at));
      buffer = larger;
    }
    if (isText) {
      at += encoder.encodeInto(piece, buffer.subarray(at)).written;
    } else {
      buffer.set(piece, at);
      at += piece.length;
    }
  };
  return { write, length: () => at, bytes: () => buffer.slice(0, at) };
}

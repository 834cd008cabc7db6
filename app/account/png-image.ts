/** A PNG as a PDF can take it over without unpacking it (PDF 7.4.4.4: its filters are those of PNG). */
export type PngImage = {
  width: number;
  height: number;
  bits: number;
  /** How many numbers a pixel has. */
  colours: 1 | 3;
  /** For an image of palette colours, three bytes each. */
  palette: Uint8Array | null;
  data: Uint8Array<ArrayBuffer>;
};

const SIGNATURE_BYTES = 8;
const GREY = 0;
const RGB = 2;
const PALETTE = 3;

/**
 * Reads the chunks of a PNG (RFC 2083). Null for one that has to be unpacked, because it is
 * interlaced or has transparency in its pixels, and for one that is broken.
 */
export function readPng(bytes: Uint8Array): PngImage | null {
  const chunks = chunksOf(bytes);
  const header = chunks.find(({ name }) => name === "IHDR")?.data;
  if (!header || header.length < 13) return null;
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  const [bits = 0, type = -1, , , interlace = 1] = header.subarray(8);
  if (interlace !== 0 || ![GREY, RGB, PALETTE].includes(type)) return null;
  const palette = chunks.find(({ name }) => name === "PLTE")?.data ?? null;
  if (type === PALETTE && !palette) return null;
  const parts = chunks.filter(({ name }) => name === "IDAT");
  const size = parts.reduce((sum, { data }) => sum + data.length, 0);
  const data = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    data.set(part.data, at);
    at += part.data.length;
  }
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bits,
    colours: type === RGB ? 3 : 1,
    palette: type === PALETTE ? palette : null,
    data,
  };
}

/** How many pixels a PNG says it has; 0 where it does not say. */
export function pixelsOf(bytes: Uint8Array): number {
  const header = chunksOf(bytes).find(({ name }) => name === "IHDR")?.data;
  if (!header || header.length < 8) return 0;
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  return view.getUint32(0) * view.getUint32(4);
}

function chunksOf(bytes: Uint8Array): { name: string; data: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks = [];
  let at = SIGNATURE_BYTES;
  while (at + 12 <= bytes.length) {
    const size = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ name, data: bytes.subarray(at + 8, at + 8 + size) });
    at += 12 + size;
  }
  return chunks;
}

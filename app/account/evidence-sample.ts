const text = new TextEncoder();

/** For tests: something that begins and ends like a PDF, of so many bytes. */
export function pdf(size = 200, inside = ""): Uint8Array<ArrayBuffer> {
  const start = text.encode(`%PDF-1.7\n${inside}\n`);
  return filled(size, start, text.encode("%%EOF\n"));
}

/** For tests: the same for a JPEG. */
export function jpeg(size = 200): Uint8Array<ArrayBuffer> {
  return filled(
    size,
    new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
    new Uint8Array([0xff, 0xd9]),
  );
}

/** For tests: the same for a PNG. */
export function png(size = 200): Uint8Array<ArrayBuffer> {
  const start = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return filled(size, new Uint8Array(start), text.encode("IEND"));
}

function filled(size: number, start: Uint8Array, end: Uint8Array) {
  const bytes = new Uint8Array(size).fill(0x20);
  bytes.set(start, 0);
  bytes.set(end, size - end.length);
  return bytes;
}

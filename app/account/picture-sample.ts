import { crc32, deflateSync } from "node:zlib";

import { PDFDocument } from "@cantoo/pdf-lib";

type Picture = {
  /** 0 grey, 2 red-green-blue, 3 palette, 6 with transparency (RFC 2083). */
  type: 0 | 2 | 3 | 6;
  width?: number;
  height?: number;
  isInterlaced?: boolean;
};

const NUMBERS = { 0: 1, 2: 3, 3: 1, 6: 4 };

/** For tests: a PNG that can be drawn. */
export function picture({
  type,
  width = 3,
  height = 2,
  isInterlaced = false,
}: Picture): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, type, 0, 0, isInterlaced ? 1 : 0], 8);
  const row = [
    0,
    ...Array.from({ length: width * NUMBERS[type] }, (_, at) => at),
  ];
  const pixels = Buffer.from(Array.from({ length: height }, () => row).flat());
  const palette = Buffer.alloc(256 * 3, 0x7f);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", header),
      ...(type === 3 ? [chunk("PLTE", palette)] : []),
      chunk("IDAT", deflateSync(pixels)),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

/** For tests: a PDF with so many pages. */
export async function document(pages = 1): Promise<Uint8Array<ArrayBuffer>> {
  const made = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) made.addPage();
  return new Uint8Array(await made.save());
}

/** For tests: a grey picture of 1 by 1 as a JPEG. */
export function photo(): Uint8Array<ArrayBuffer> {
  const code =
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==";
  return new Uint8Array(Buffer.from(code, "base64"));
}

function chunk(name: string, data: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
}

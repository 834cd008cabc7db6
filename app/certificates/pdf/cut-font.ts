import { metricOf, outlineOf, tableAt } from "./true-type";
import type { TrueType } from "./true-type";

const MORE_PARTS = 0x0020;
const WORD_ARGUMENTS = 0x0001;
const HAS_SCALE = 0x0008;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

/**
 * A font file with only the given glyphs, numbered in the given order, and the parts that accented
 * letters are put together from after them. It has the tables that PDF asks for and no others
 * (ISO 32000-2, 9.9.1).
 */
export function cutFont(font: TrueType, glyphs: number[]): Uint8Array {
  const kept = [...glyphs];
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < kept.length; index++) {
    outlines.push(renumberParts(outlineOf(font, kept[index] ?? 0), kept));
  }

  return fontFile([
    ["glyf", joinOutlines(outlines)],
    ["head", headTable(font)],
    ["hhea", withNumberAt(copyTable(font, "hhea"), 34, kept.length)],
    ["hmtx", metricsTable(font, kept)],
    ["loca", locationTable(outlines)],
    ["maxp", withNumberAt(copyTable(font, "maxp"), 4, kept.length)],
  ]);
}

/** A composite glyph names its parts by number: each is given its new one, and kept. */
function renumberParts(outline: Uint8Array, kept: number[]): Uint8Array {
  if (outline.length === 0) return outline;
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  if (view.getInt16(0) >= 0) return copy;

  let at = 10;
  let flags = MORE_PARTS;
  while (flags & MORE_PARTS) {
    flags = view.getUint16(at);
    const part = view.getUint16(at + 2);
    if (!kept.includes(part)) kept.push(part);
    view.setUint16(at + 2, kept.indexOf(part));
    at += 4 + (flags & WORD_ARGUMENTS ? 4 : 2);
    if (flags & HAS_SCALE) at += 2;
    else if (flags & HAS_TWO_SCALES) at += 4;
    else if (flags & HAS_MATRIX) at += 8;
  }
  return copy;
}

function paddedLength(length: number): number {
  return (length + 3) & ~3;
}

function joinOutlines(outlines: Uint8Array[]): Uint8Array {
  const total = outlines.reduce(
    (sum, { length }) => sum + paddedLength(length),
    0,
  );
  const joined = new Uint8Array(total);
  let at = 0;
  for (const outline of outlines) {
    joined.set(outline, at);
    at += paddedLength(outline.length);
  }
  return joined;
}

function locationTable(outlines: Uint8Array[]): Uint8Array {
  const table = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  let at = 0;
  outlines.forEach((outline, index) => {
    at += paddedLength(outline.length);
    table.setUint32((index + 1) * 4, at);
  });
  return new Uint8Array(table.buffer);
}

function metricsTable(font: TrueType, kept: number[]): Uint8Array {
  const table = new DataView(new ArrayBuffer(kept.length * 4));
  kept.forEach((glyph, index) => {
    const { advance, bearing } = metricOf(font, glyph);
    table.setUint16(index * 4, advance);
    table.setInt16(index * 4 + 2, bearing);
  });
  return new Uint8Array(table.buffer);
}

/** Locations are written as four bytes each, and the checksum is filled in at the end. */
function headTable(font: TrueType): Uint8Array {
  return withNumberAt(
    withNumberAt(withNumberAt(copyTable(font, "head"), 50, 1), 8, 0),
    10,
    0,
  );
}

function copyTable({ view, tables }: TrueType, tag: string): Uint8Array {
  const start = view.byteOffset + tableAt(tables, tag);
  const length = tables.get(tag)?.length ?? 0;
  return new Uint8Array(view.buffer, start, length).slice();
}

function withNumberAt(
  table: Uint8Array,
  at: number,
  value: number,
): Uint8Array {
  new DataView(table.buffer).setUint16(at, value);
  return table;
}

function fontFile(tables: [tag: string, bytes: Uint8Array][]): Uint8Array {
  const directory = 12 + tables.length * 16;
  const total = tables.reduce(
    (sum, [, { length }]) => sum + paddedLength(length),
    directory,
  );
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - 2 ** power * 16);

  let at = directory;
  let head = 0;
  tables.forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16;
    file.set(bytes, at);
    file.set(new TextEncoder().encode(tag), entry);
    view.setUint32(entry + 4, checksum(view, at, paddedLength(bytes.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    if (tag === "head") head = at;
    at += paddedLength(bytes.length);
  });
  view.setUint32(head + 8, 0xb1b0afba - checksum(view, 0, total));
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) {
    sum = (sum + view.getUint32(at)) >>> 0;
  }
  return sum;
}

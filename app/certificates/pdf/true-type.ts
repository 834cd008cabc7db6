/**
 * The few parts of a TrueType font that drawing and embedding need.
 *
 * Reads fonts that `tools/fonts.ts` has cut: 1000 units to the em, a format 4 character map,
 * no hinting. https://learn.microsoft.com/typography/opentype/spec/
 */
export type TrueType = {
  view: DataView;
  tables: Map<string, Table>;
  glyphCount: number;
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
  bounds: Box;
};

export type Table = { offset: number; length: number };

/** left, bottom, right, top */
export type Box = [number, number, number, number];

/** Reads the table directory and the measures of the whole font; glyphs are read when asked for. */
export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, Table>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(tag, {
      offset: view.getUint32(entry + 8),
      length: view.getUint32(entry + 12),
    });
  }

  const head = tableAt(tables, "head");
  const hhea = tableAt(tables, "hhea");
  const os2 = tableAt(tables, "OS/2");
  if (view.getUint16(head + 18) !== 1000) {
    throw new Error("The certificate font does not have 1000 units to the em");
  }

  return {
    view,
    tables,
    glyphCount: view.getUint16(tableAt(tables, "maxp") + 4),
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    xHeight: view.getInt16(os2 + 86),
    capHeight: view.getInt16(os2 + 88),
    bounds: readBox(view, head + 36),
  };
}

/** The glyph of a character; 0 where the font has none. */
export function glyphOf({ view, tables }: TrueType, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const cmap = tableAt(tables, "cmap");
  const map = cmap + view.getUint32(cmap + 8);
  const doubledCount = view.getUint16(map + 6);
  const ends = map + 14;
  const starts = ends + doubledCount + 2;
  for (let at = 0; at < doubledCount; at += 2) {
    if (view.getUint16(ends + at) < codePoint) continue;
    const start = view.getUint16(starts + at);
    if (start > codePoint) return 0;
    const delta = view.getUint16(starts + doubledCount + at);
    const rangeAt = starts + doubledCount * 2 + at;
    const range = view.getUint16(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(rangeAt + range + (codePoint - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

/**
 * How far the pen moves after a glyph, and the space before it, in thousandths of the type size.
 * The last glyphs of a font may share one advance.
 */
export function metricOf(
  { view, tables }: TrueType,
  glyph: number,
): { advance: number; bearing: number } {
  const hmtx = tableAt(tables, "hmtx");
  const count = view.getUint16(tableAt(tables, "hhea") + 34);
  const own = glyph < count;
  return {
    advance: view.getUint16(hmtx + (own ? glyph : count - 1) * 4),
    bearing: view.getInt16(hmtx + (own ? glyph * 4 + 2 : (count + glyph) * 2)),
  };
}

/** The outline of a glyph as bytes; empty for a space. */
export function outlineOf(
  { view, tables }: TrueType,
  glyph: number,
): Uint8Array {
  const loca = tableAt(tables, "loca");
  const isLong = view.getInt16(tableAt(tables, "head") + 50) === 1;
  const offset = (index: number): number =>
    isLong
      ? view.getUint32(loca + index * 4)
      : view.getUint16(loca + index * 2) * 2;
  const start = offset(glyph);
  return new Uint8Array(
    view.buffer,
    view.byteOffset + tableAt(tables, "glyf") + start,
    offset(glyph + 1) - start,
  );
}

/** The box around a glyph's outline; null for a space. */
export function boxOf(font: TrueType, glyph: number): Box | null {
  const outline = outlineOf(font, glyph);
  if (outline.length === 0) return null;
  return readBox(
    new DataView(outline.buffer, outline.byteOffset, outline.byteLength),
    2,
  );
}

/** Where a table starts; a font without it cannot be used at all. */
export function tableAt(tables: Map<string, Table>, tag: string): number {
  const table = tables.get(tag);
  if (!table) throw new Error(`The certificate font has no ${tag} table`);
  return table.offset;
}

function readBox(view: DataView, at: number): Box {
  return [
    view.getInt16(at),
    view.getInt16(at + 2),
    view.getInt16(at + 4),
    view.getInt16(at + 6),
  ];
}

import { cutFont } from "./cut-font";
import { addObject, hex4, pack, utf16Hex } from "./pdf-file";
import type { Packed, PdfBody } from "./pdf-file";
import { glyphFor } from "./typeface";
import type { FontFile, OpenTypeface, Typeface } from "./typeface";

const SYMBOLIC = 4;

/**
 * Puts a typeface into a PDF as a composite font (ISO 32000-2, 9.7), with the table by which a reader
 * gets its text back. Answers how the page refers to it.
 */
export function embedFont(body: PdfBody, face: Typeface): string {
  const { name, measures, widths, length, outlines, toUnicode } = face.font
    ? cutToUsed(face)
    : face.file;
  const fontFile = addObject(body, {
    dictionary: `/Length1 ${length}`,
    stream: outlines,
  });
  const descriptor = addObject(body, {
    dictionary: `/Type/FontDescriptor/FontName/${name}${measures}/FontFile2 ${fontFile}`,
  });
  const descendant = addObject(body, {
    dictionary:
      `/Type/Font/Subtype/CIDFontType2/BaseFont/${name}/FontDescriptor ${descriptor}` +
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity" +
      `/W[1[${widths}]]`,
  });
  const map = addObject(body, { dictionary: "", stream: toUnicode });
  return addObject(body, {
    dictionary:
      `/Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H` +
      `/DescendantFonts[${descendant}]/ToUnicode ${map}`,
  });
}

/** A font file with the used characters of a typeface alone. */
export function cutToUsed({
  font,
  name,
  weight,
  used,
}: OpenTypeface): FontFile {
  const characters = [...used.keys()];
  const { ascent, descent, capHeight, bounds } = font;
  const file = cutFont(font, [
    0,
    ...characters.map((character) => glyphFor(font, character)),
  ]);
  return {
    name: `${subsetTag(characters.join(""))}+${name}`,
    measures:
      `/Flags ${SYMBOLIC}/FontBBox[${bounds.join(" ")}]/ItalicAngle 0` +
      `/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}` +
      `/StemV ${Math.round(weight / 5)}/FontWeight ${weight}`,
    widths: [...used.values()].map(({ advance }) => advance).join(" "),
    length: file.length,
    outlines: pack(file),
    toUnicode: toUnicodeMap(used),
  };
}

/** At most 100 entries a block (Adobe Technical Note 5411). */
function toUnicodeMap(used: OpenTypeface["used"]): Packed {
  const entries = [...used].map(
    ([character, { number }]) => `<${hex4(number)}><${utf16Hex(character)}>`,
  );
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, "endbfchar");
  }
  return pack(
    [
      "/CIDInit/ProcSet findresource begin 12 dict begin begincmap",
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def",
      "/CMapName/Adobe-Identity-UCS def/CMapType 2 def",
      "1 begincodespacerange<0000><FFFF>endcodespacerange",
      ...blocks,
      "endcmap CMapName currentdict/CMap defineresource pop end end",
    ].join("\n"),
  );
}

/** Six capitals that differ between two cuts of one font, as PDF asks for (ISO 32000-2, 9.9.2). */
function subsetTag(characters: string): string {
  let hash = 0x811c9dc5;
  for (const character of characters) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
    return letter;
  }).join("");
}

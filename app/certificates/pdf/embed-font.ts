import { cutFont } from "./cut-font";
import { addObject, hex4, utf16Hex } from "./pdf-file";
import type { PdfBody } from "./pdf-file";
import type { Typeface } from "./typeface";

const SYMBOLIC = 4;

/**
 * Puts the used characters of a typeface into a PDF as a composite font (ISO 32000-2, 9.7), with
 * the table by which a reader gets its text back. Answers how the page refers to it.
 */
export function embedFont(
  body: PdfBody,
  face: Typeface,
  weight: number,
): string {
  const used = [...face.used.values()];
  const file = cutFont(face.font, [0, ...used.map(({ glyph }) => glyph)]);
  const name = `${subsetTag([...face.used.keys()].join(""))}+${face.name}`;
  const { ascent, descent, capHeight, bounds } = face.font;

  const fontFile = addObject(body, {
    dictionary: `/Length1 ${file.length}`,
    stream: file,
  });
  const descriptor = addObject(body, {
    dictionary:
      `/Type/FontDescriptor/FontName/${name}/Flags ${SYMBOLIC}/FontBBox[${bounds.join(" ")}]` +
      `/ItalicAngle 0/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}` +
      `/StemV ${Math.round(weight / 5)}/FontWeight ${weight}/FontFile2 ${fontFile}`,
  });
  const descendant = addObject(body, {
    dictionary:
      `/Type/Font/Subtype/CIDFontType2/BaseFont/${name}/FontDescriptor ${descriptor}` +
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity" +
      `/W[1[${used.map(({ advance }) => advance).join(" ")}]]`,
  });
  const toUnicode = addObject(body, {
    dictionary: "",
    stream: toUnicodeMap(face),
  });
  return addObject(body, {
    dictionary:
      `/Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H` +
      `/DescendantFonts[${descendant}]/ToUnicode ${toUnicode}`,
  });
}

/** At most 100 entries a block (Adobe Technical Note 5411). */
function toUnicodeMap({ used }: Typeface): string {
  const entries = [...used].map(
    ([character, { number }]) => `<${hex4(number)}><${utf16Hex(character)}>`,
  );
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, "endbfchar");
  }
  return [
    "/CIDInit/ProcSet findresource begin 12 dict begin begincmap",
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def",
    "/CMapName/Adobe-Identity-UCS def/CMapType 2 def",
    "1 begincodespacerange<0000><FFFF>endcodespacerange",
    ...blocks,
    "endcmap CMapName currentdict/CMap defineresource pop end end",
  ].join("\n");
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

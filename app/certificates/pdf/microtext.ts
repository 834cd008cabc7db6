import { number } from "./operators";
import { MICROTEXT } from "./frame";
import type { PdfObject } from "./pdf-file";
import { glyphPath } from "./glyph-path";
import { glyphOf, metricOf, type TrueType } from "./true-type";

/**
 * The number of the teacher as a drawing (ISO 32000-2, 8.10), so small that it looks like a line: no
 * reader takes it for text, and who alters the number above it has to draw this one anew.
 */
export function microtext(font: TrueType, trn: string): PdfObject {
  const scale = MICROTEXT.size / 1000;
  const digits = Array.from(trn.replaceAll(/\D/g, ""), (digit) => {
    const glyph = glyphOf(font, digit.charCodeAt(0));
    const { advance } = metricOf(font, glyph);
    return `${glyphPath(font, glyph)} f 1 0 0 1 ${advance} 0 cm`;
  });
  return {
    dictionary: `/Type/XObject/Subtype/Form/BBox[0 -1 ${MICROTEXT.pitch} ${MICROTEXT.size}]`,
    stream: `${number(scale)} 0 0 ${number(scale)} 0 ${number(-MICROTEXT.size * 0.36)} cm\n${digits.join("\n")}`,
  };
}

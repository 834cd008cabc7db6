import { number } from "./operators";
import { type Form, MICROTEXT } from "./frame";
import { glyphPath } from "./glyph-path";
import { glyphOf, metricOf, type TrueType } from "./true-type";

/** A digit as path operators that end where the next one begins, in thousandths of the type size. */
export function digitPath(font: TrueType, digit: string): string {
  const glyph = glyphOf(font, digit.charCodeAt(0));
  const { advance } = metricOf(font, glyph);
  return `${glyphPath(font, glyph)} f 1 0 0 1 ${advance} 0 cm`;
}

/**
 * The number of the teacher as a drawing out of the paths of the ten digits, so small that it looks like a line: no
 * reader takes it for text, and who alters the number above it has to draw this one anew.
 */
export function microtext(digits: readonly string[], trn: string): Form {
  const scale = MICROTEXT.size / 1000;
  const drawn = Array.from(
    trn.replaceAll(/\D/g, ""),
    (digit) => digits[Number(digit)],
  );
  return {
    dictionary: `/Type/XObject/Subtype/Form/BBox[0 -1 ${MICROTEXT.pitch} ${MICROTEXT.size}]`,
    stream: `${number(scale)} 0 0 ${number(scale)} 0 ${number(-MICROTEXT.size * 0.36)} cm\n${drawn.join("\n")}`,
  };
}

import { fill, number, stroke } from "./operators";
import type { PdfObject } from "./pdf-file";
import { PAGE } from "./style";
import type { Family } from "./style";

/** From centre to control point, for a quarter of a circle of radius 1 drawn as a curve. */
const QUARTER = 0.5523;

/** What the page calls the petal of its rosette. */
export const PETAL_NAME = "Petal";

const REACH = 186;
const INNER_SCALE = 0.52;

/** One petal of a family's rosette, drawn once and shown many times (ISO 32000-2, 8.10). */
export function petal({ rosette }: Family): PdfObject {
  const height = REACH * rosette.slenderness;
  const box = [-REACH - 1, -height - 1, REACH + 1, height + 1].map(number);
  return {
    dictionary: `/Type/XObject/Subtype/Form/BBox[${box.join(" ")}]`,
    stream: `${ellipse(REACH, height)} S`,
  };
}

/**
 * Everything drawn that says nothing: a rosette that runs off the upper right corner, and a bar
 * along the foot.
 */
export function ornament({ colour, tint, rosette }: Family): string {
  const centre = `${number(PAGE.width - 44)} ${number(PAGE.height - 44)}`;
  const angle = Math.PI / rosette.petals;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // Each petal is turned from the one before: digits count, for the error adds up.
  const turn = [cos, sin, -sin, cos].map((value) => value.toFixed(7)).join(" ");
  const ring = `/${PETAL_NAME} Do ${turn} 0 0 cm\n`.repeat(rosette.petals);
  return [
    `q ${stroke(tint)} 1 0 0 1 ${centre} cm`,
    `q 0.5 w ${ring} Q`,
    `q 0.8 w ${INNER_SCALE} 0 0 ${INNER_SCALE} 0 0 cm ${ring} Q Q`,
    `q ${fill(colour)} 0 0 ${number(PAGE.width)} 8 re f Q`,
  ].join("\n");
}

/** Our own mark, 40 points wide: an open book in a disc. */
export function mark(
  { colour }: Family,
  { x, y }: { x: number; y: number },
): string {
  return [
    `q 1 0 0 1 ${number(x + 20)} ${number(y + 20)} cm`,
    fill(colour),
    `${ellipse(20, 20)} f`,
    "1 1 1 rg",
    page(-1),
    page(1),
    "Q",
  ].join("\n");
}

/** One page of the book: the spine is at 0, `side` is -1 for the left page. */
function page(side: -1 | 1): string {
  const at = (x: number, y: number): string =>
    `${number(x * side)} ${number(y)}`;
  return [
    `${at(1, -8.2)} m`,
    `${at(4, -5.6)} ${at(8, -5.4)} ${at(12, -6.4)} c`,
    `${at(12, 6.6)} l`,
    `${at(8, 7.6)} ${at(4, 7.4)} ${at(1, 4.8)} c`,
    "f",
  ].join(" ");
}

function ellipse(a: number, b: number): string {
  const [p, q] = [a * QUARTER, b * QUARTER];
  return [
    `${number(a)} 0 m`,
    curve(a, q, p, b, 0, b),
    curve(-p, b, -a, q, -a, 0),
    curve(-a, -q, -p, -b, 0, -b),
    curve(p, -b, a, -q, a, 0),
    "h",
  ].join(" ");
}

function curve(...points: number[]): string {
  return `${points.map(number).join(" ")} c`;
}

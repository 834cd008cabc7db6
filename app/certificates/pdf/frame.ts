import { fill, number, stroke } from "./operators";
import { type Family, FRAME, PAGE } from "./style";

/** From centre to control point, for a quarter of a circle of radius 1 drawn as a curve. */
const QUARTER = 0.5523;

/** A drawing that is written once and shown many times (ISO 32000-2, 8.10). */
export type Form = { dictionary: string; stream: string };

/** What the page calls the number of the teacher, drawn very small. */
export const MICROTEXT_NAME = "Trn";
/** How wide and how high one number is with its gap, in points. */
export const MICROTEXT = { pitch: 13.6, size: 2.4 };

const MIDDLE = (FRAME.outer + FRAME.inner) / 2;
const HALF = (FRAME.inner - FRAME.outer) / 2;
/** The line of numbers runs just inside the frame. */
const MICROTEXT_AT = FRAME.inner + 3;

/** What the page calls one turn of the lines that run through each other, and a petal of a rosette. */
const TURN_NAME = "Turn";
const PETAL_NAME = "Petal";

/**
 * The frame: lines that run through each other in a band around the page, a rosette in each corner,
 * and inside the band the number of the teacher again and again, too small to be altered by hand.
 */
export function frame(family: Family): string {
  const { colour, tint, weave, rosette } = family;
  const corners = [MIDDLE, PAGE.width - MIDDLE].flatMap((x) =>
    [MIDDLE, PAGE.height - MIDDLE].map((y) => corner(rosette.petals, x, y)),
  );
  return [
    `${stroke(tint)} ${fill(colour)} 0.35 w`,
    side(weave, MIDDLE, MIDDLE, false),
    side(weave, MIDDLE, PAGE.height - MIDDLE, false),
    side(weave, MIDDLE, MIDDLE, true),
    side(weave, PAGE.width - MIDDLE, MIDDLE, true),
    ...corners,
    ...microtext(),
  ].join("\n");
}

/** The parts of the frame that come again and again, by what the page calls them. */
export function frameParts({
  weave: { strands, turns },
  rosette: { slenderness },
}: Family): Record<string, Form> {
  const turn = ACROSS / turns;
  const waves = Array.from({ length: strands }, (_, strand) =>
    [HALF, -HALF]
      .map((height) => wave((strand / strands) * turn, turn, height * 0.92))
      .join(" "),
  );
  return {
    [TURN_NAME]: form([0, -HALF, 2 * turn, HALF], `${waves.join(" ")} S`),
    [PETAL_NAME]: form(
      [-REACH, -REACH, REACH, REACH],
      `${ellipse(REACH, REACH * slenderness)} S`,
    ),
  };
}

const ACROSS = PAGE.width - 2 * MIDDLE;
const UP = PAGE.height - 2 * MIDDLE;
const REACH = HALF * 1.5;

function form(box: number[], stream: string): Form {
  const area = box.map((edge, at) => number(at < 2 ? edge - 1 : edge + 1));
  return {
    dictionary: `/Type/XObject/Subtype/Form/BBox[${area.join(" ")}]`,
    stream,
  };
}

/** A band along one side, from corner to corner; the one turn before it fills its beginning. */
function side(
  { turns }: Family["weave"],
  x: number,
  y: number,
  isUp: boolean,
): string {
  const length = isUp ? UP : ACROSS;
  const count = isUp ? Math.round((turns * UP) / ACROSS) : turns;
  const step = length / count;
  const stretch = (step * turns) / ACROSS;
  const way = isUp ? "0 1 -1 0" : "1 0 0 1";
  return [
    `q ${way} ${number(x)} ${number(y)} cm`,
    `0 ${number(-HALF)} ${number(length)} ${number(2 * HALF)} re W n`,
    `${stretch.toFixed(6)} 0 0 1 ${number(-step)} 0 cm`,
    `/${TURN_NAME} Do 1 0 0 1 ${(ACROSS / turns).toFixed(6)} 0 cm\n`.repeat(
      count + 1,
    ),
    "Q",
  ].join(" ");
}

/** One turn of a sine as curves, a quarter each. */
function wave(start: number, turn: number, height: number): string {
  const quarter = turn / 4;
  const parts = Array.from({ length: 4 }, (_, index) => {
    const x = start + index * quarter;
    const peak = index < 2 ? height : -height;
    const isRising = index % 2 === 0;
    const points = isRising
      ? [x + NEAR * quarter, peak * LOW, x + FAR * quarter, peak]
      : [x + (1 - FAR) * quarter, peak, x + (1 - NEAR) * quarter, peak * LOW];
    return curve(...points, x + quarter, isRising ? peak : 0);
  });
  return `${number(start)} 0 m ${parts.join(" ")}`;
}

/** The control points of a curve that is next to a quarter of a sine, in parts of it. */
const LOW = 0.5123;
const NEAR = 0.5123 / (Math.PI / 2);
const FAR = 1.0023 / (Math.PI / 2);

function corner(petals: number, x: number, y: number): string {
  const angle = Math.PI / petals;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // Each petal is turned from the one before: digits count, for the error adds up.
  const turn = [cos, sin, -sin, cos].map((value) => value.toFixed(7)).join(" ");
  return [
    `q 1 0 0 1 ${number(x)} ${number(y)} cm`,
    `q 1 1 1 rg ${ellipse(REACH, REACH)} f Q`,
    `/${PETAL_NAME} Do ${turn} 0 0 cm\n`.repeat(petals),
    "Q",
  ].join(" ");
}

/** Along all four sides, so many times that it comes out even. */
function microtext(): string[] {
  const [left, right] = [MICROTEXT_AT, PAGE.width - MICROTEXT_AT];
  const [foot, top] = [MICROTEXT_AT, PAGE.height - MICROTEXT_AT];
  return [
    row(left, foot, right - left, "1 0 0 1"),
    row(right, foot, top - foot, "0 1 -1 0"),
    row(right, top, right - left, "-1 0 0 -1"),
    row(left, top, top - foot, "0 -1 1 0"),
  ];
}

function row(x: number, y: number, length: number, turn: string): string {
  const count = Math.round(length / MICROTEXT.pitch);
  const step = `/${MICROTEXT_NAME} Do 1 0 0 1 ${number(length / count)} 0 cm\n`;
  return `q ${turn} ${number(x)} ${number(y)} cm ${step.repeat(count)} Q`;
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

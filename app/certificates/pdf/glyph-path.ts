import { number } from "./operators";
import { outlineOf, type TrueType } from "./true-type";

type Point = { x: number; y: number; isOn: boolean };

const ON_CURVE = 1;
const SHORT_X = 2;
const SHORT_Y = 4;
const REPEATED = 8;
const SAME_OR_PLUS_X = 16;
const SAME_OR_PLUS_Y = 32;

/**
 * The outline of a glyph as path operators, in thousandths of the type size. For glyphs that are not
 * put together of others, as digits are.
 * https://learn.microsoft.com/typography/opentype/spec/glyf
 */
export function glyphPath(font: TrueType, glyph: number): string {
  return contoursOf(outlineOf(font, glyph)).map(contourPath).join(" ");
}

function contoursOf(outline: Uint8Array): Point[][] {
  const view = new DataView(
    outline.buffer,
    outline.byteOffset,
    outline.byteLength,
  );
  const count = view.getInt16(0);
  const ends = Array.from({ length: count }, (_, index) =>
    view.getUint16(10 + index * 2),
  );
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 10 + count * 2;
  at += 2 + view.getUint16(at);

  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at++);
    const times = flag & REPEATED ? view.getUint8(at++) + 1 : 1;
    flags.push(...Array.from({ length: times }, () => flag));
  }
  const readAxis = (short: number, sameOrPlus: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) {
        const step = view.getUint8(at++);
        value += flag & sameOrPlus ? step : -step;
      } else if (!(flag & sameOrPlus)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readAxis(SHORT_X, SAME_OR_PLUS_X);
  const ys = readAxis(SHORT_Y, SAME_OR_PLUS_Y);
  const points = flags.map((flag, index) => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    isOn: (flag & ON_CURVE) !== 0,
  }));
  return ends.map((end, index) =>
    points.slice((ends[index - 1] ?? -1) + 1, end + 1),
  );
}

/** Between two points off the curve there is one on it, which the font leaves out. */
function contourPath(contour: Point[]): string {
  const points = contour.flatMap((point, index) => {
    const next = contour[(index + 1) % contour.length] ?? point;
    return point.isOn || next.isOn ? [point] : [point, between(point, next)];
  });
  const first = points.findIndex(({ isOn }) => isOn);
  const [start, ...rest] = [...points.slice(first), ...points.slice(0, first)];
  if (!start) return "";
  let from = start;
  let control: Point | null = null;
  const parts = [`${number(start.x)} ${number(start.y)} m`];
  for (const point of [...rest, start]) {
    if (!point.isOn) {
      control = point;
      continue;
    }
    parts.push(control ? bend(from, control, point) : line(point));
    control = null;
    from = point;
  }
  return `${parts.join(" ")} h`;
}

function between(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, isOn: true };
}

function line({ x, y }: Point): string {
  return `${number(x)} ${number(y)} l`;
}

/** A curve with one control point as one with two. */
function bend(from: Point, control: Point, to: Point): string {
  const near = (end: Point): number[] => [
    end.x + (2 / 3) * (control.x - end.x),
    end.y + (2 / 3) * (control.y - end.y),
  ];
  const points = [...near(from), ...near(to), to.x, to.y];
  return `${points.map((value) => number(Math.round(value))).join(" ")} c`;
}

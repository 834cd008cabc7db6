import { balanceLines, breakLines } from "./lines";
import type { Measure } from "./lines";

/** Text in the largest size that suits it: the size in points, and the lines. */
export type FittedLines = { size: number; lines: string[] };

/** Sizes from the largest down, and the most lines that each may have. */
type Steps = { from: number; to: number; lines: number }[];

const NAME_STEPS: Steps = [
  { from: 38, to: 26, lines: 1 },
  { from: 27, to: 20, lines: 2 },
  { from: 24, to: 15, lines: 3 },
  { from: 14, to: 8, lines: 5 },
];

const HEADING_STEPS: Steps = [
  { from: 22, to: 20, lines: 1 },
  { from: 21, to: 20, lines: 3 },
];

/**
 * A name on one line at full size; a longer one smaller, down to what still reads as the largest
 * words of the page; a longer one yet on two or three even lines. Only a name beyond any that a
 * record is known to hold gets more. No line is ever longer than `width`.
 */
export function fitName(
  name: string,
  width: number,
  measureAtOnePoint: Measure,
): FittedLines {
  return fit(name, width, measureAtOnePoint, NAME_STEPS);
}

/** A heading on one line if it can be a little smaller for it, else on even lines. */
export function fitHeading(
  heading: string,
  width: number,
  measureAtOnePoint: Measure,
): FittedLines {
  return fit(heading, width, measureAtOnePoint, HEADING_STEPS);
}

function fit(
  text: string,
  width: number,
  measureAtOnePoint: Measure,
  steps: Steps,
): FittedLines {
  let size = 0;
  const measure: Measure = (line) => measureAtOnePoint(line) * size;
  for (const step of steps) {
    for (size = step.from; size >= step.to; size--) {
      if (breakLines(text, width, measure).length <= step.lines) {
        return { size, lines: balanceLines(text, width, measure) };
      }
    }
  }
  size = steps.at(-1)?.to ?? 0;
  return { size, lines: balanceLines(text, width, measure) };
}

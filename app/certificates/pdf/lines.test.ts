import { expect, test } from "vitest";

import { balanceLines, breakLines, withSpaces } from "./lines";

const letters = (text: string): number => text.length;

test.each([
  ["Sam Green", 20],
  ["Mary-Jane Bartholomew Featherstonehaugh", 12],
  ["Wolfeschlegelsteinhausenbergerdorff", 9],
  ["the record as of 27 November 2026", 11],
])(
  "“%s” broken at %i is the same text when its lines are put together again",
  (text, width) => {
    for (const breaking of [breakLines, balanceLines]) {
      const lines = breaking(text, width, letters);
      expect(withSpaces(text, lines).join("")).toBe(text);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    }
  },
);

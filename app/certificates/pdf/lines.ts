/** How long a text is at the size that is meant, in points. */
export type Measure = (text: string) => number;

/**
 * Text broken into lines no longer than `width`: between words, and within a word only where it is
 * longer than a line by itself, after a hyphen if that helps.
 */
export function breakLines(
  text: string,
  width: number,
  measure: Measure,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const parts = breakWord(word, width, measure);
    line = parts.pop() ?? "";
    lines.push(...parts);
  }
  return line ? [...lines, line] : lines;
}

/** The same number of lines, as even in length as can be without breaking more words. */
export function balanceLines(
  text: string,
  width: number,
  measure: Measure,
): string[] {
  let best = breakLines(text, width, measure);
  const broken = brokenWords(best);
  let tooNarrow = 0;
  let enough = width;
  while (enough - tooNarrow > 2) {
    const middle = (enough + tooNarrow) / 2;
    const lines = breakLines(text, middle, measure);
    if (lines.length <= best.length && brokenWords(lines) <= broken) {
      best = lines;
      enough = middle;
    } else {
      tooNarrow = middle;
    }
  }
  return best;
}

/**
 * The lines with the spaces at which they were broken at their ends, so that who copies or hears the
 * text gets its words apart.
 */
export function withSpaces(text: string, lines: string[]): string[] {
  let at = 0;
  return lines.map((line) => {
    at += line.length;
    if (text[at] !== " ") return line;
    at += 1;
    return `${line} `;
  });
}

/** Broken words leave more words in the lines than the text has; the text is the same each time. */
function brokenWords(lines: string[]): number {
  return lines.join(" ").split(" ").length;
}

function breakWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const pieces = word.split(/(?<=[-‐–])/u);
  return pieces.length > 1
    ? fill(pieces, width, measure).flatMap((part) =>
        breakLetters(part, width, measure),
      )
    : breakLetters(word, width, measure);
}

/** Letters stay with their accents. */
function breakLetters(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  return fill(word.match(/\P{Mn}\p{Mn}*|\p{Mn}+/gu) ?? [word], width, measure);
}

function fill(pieces: string[], width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = "";
  for (const piece of pieces) {
    if (part && measure(part + piece) > width) {
      parts.push(part);
      part = piece;
    } else {
      part += piece;
    }
  }
  return [...parts, part];
}

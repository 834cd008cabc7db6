/** How long a text is at the size that is meant, in points: as long as its parts are together. */
export type Measure = (text: string) => number;

/** A word, and how long it is. */
type Word = { text: string; length: number };

/**
 * Text broken into lines no longer than `width`: between words, and within a word only where it is
 * longer than a line by itself, after a hyphen if that helps.
 */
export function breakLines(
  text: string,
  width: number,
  measure: Measure,
): string[] {
  return breakWords(wordsOf(text, measure), width, measure);
}

/** The same number of lines, as even in length as can be without breaking more words. */
export function balanceLines(
  text: string,
  width: number,
  measure: Measure,
): string[] {
  const words = wordsOf(text, measure);
  let best = breakWords(words, width, measure);
  if (best.length < 2) return best;
  const broken = brokenWords(best);
  let tooNarrow = 0;
  let enough = width;
  while (enough - tooNarrow > 2) {
    const middle = (enough + tooNarrow) / 2;
    const lines = breakWords(words, middle, measure);
    if (lines.length <= best.length && brokenWords(lines) <= broken) {
      best = lines;
      enough = middle;
    } else {
      tooNarrow = middle;
    }
  }
  return best;
}

/** Each word is measured once, however often the text is broken. */
function wordsOf(text: string, measure: Measure): Word[] {
  return text.split(" ").map((word) => ({ text: word, length: measure(word) }));
}

function breakWords(
  words: readonly Word[],
  width: number,
  measure: Measure,
): string[] {
  const space = measure(" ");
  const lines: string[] = [];
  let line: Word = { text: "", length: 0 };
  for (const word of words) {
    const longer = line.text
      ? {
          text: `${line.text} ${word.text}`,
          length: line.length + space + word.length,
        }
      : word;
    if (longer.length <= width) {
      line = longer;
      continue;
    }
    if (line.text) lines.push(line.text);
    const parts = breakWord(word, width, measure);
    const last = parts.pop() ?? "";
    line = { text: last, length: measure(last) };
    lines.push(...parts);
  }
  return line.text ? [...lines, line.text] : lines;
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

function breakWord(
  { text, length }: Word,
  width: number,
  measure: Measure,
): string[] {
  if (length <= width) return [text];
  const pieces = text.split(/(?<=[-‐–])/u);
  return pieces.length > 1
    ? fill(pieces, width, measure).flatMap((part) =>
        breakLetters(part, width, measure),
      )
    : breakLetters(text, width, measure);
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

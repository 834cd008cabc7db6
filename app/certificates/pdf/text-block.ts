import { balanceLines, withSpaces } from "./lines";
import type { Block, TextStyle, Typefaces } from "./parts";
import { INK, QUIET } from "./style";
import { widthOf } from "./typeface";

export const LEAD = {
  weight: "regular",
  size: 16,
  leading: 24,
  colour: INK,
} as const;
export const BODY = {
  weight: "regular",
  size: 13,
  leading: 20,
  colour: INK,
} as const;
export const LABEL = {
  weight: "regular",
  size: 11,
  leading: 16,
  colour: QUIET,
} as const;
export const VALUE = {
  weight: "bold",
  size: 12.5,
  leading: 16,
  colour: INK,
} as const;

/** A text on as few and even lines as fit into the width. */
export function wrap(
  text: string,
  style: TextStyle,
  faces: Typefaces,
  width: number,
): string[] {
  const lines = balanceLines(text, width, widthIn(style, faces));
  return withSpaces(text, lines);
}

function widthIn({ weight, size }: TextStyle, faces: Typefaces) {
  return (line: string): number => (widthOf(faces[weight], line) * size) / 1000;
}

/** Lines of text with the foot of the first at `y`. */
export function block(
  style: TextStyle,
  x: number,
  y: number,
  lines: string[],
): Block {
  return { style, x, y, lines };
}

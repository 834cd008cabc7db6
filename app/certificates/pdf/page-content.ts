import { mark, ornament } from "./art";
import type { Block, Layout, Typefaces } from "./layout";
import { fill, number, showText, stroke } from "./operators";
import { HAIRLINE, MARGIN, TEXT_WIDTH } from "./style";
import type { Box } from "./true-type";
import type { Family } from "./style";
import { widthOf } from "./typeface";

/** What the page calls its two fonts. */
export const FONT_NAMES = { regular: "F0", bold: "F1" } as const;

/** The drawing of the page: what says nothing first, so that text is never behind it. */
export function pageContent(
  { blocks, mark: markAt, ruleAt }: Layout,
  faces: Typefaces,
  family: Family,
): string {
  return [
    ornament(family),
    mark(family, markAt),
    `q ${stroke(HAIRLINE)} 0.75 w ${line(MARGIN, ruleAt, TEXT_WIDTH)} Q`,
    ...blocks.map((block) => showBlock(block, faces)),
  ].join("\n");
}

/** The part of the page that a one-line block takes up, for the link over it. */
export function areaOf(block: Block, faces: Typefaces): Box {
  const { x, y, style } = block;
  return [x, y - style.size * 0.3, x + lengthOf(block, faces), y + style.size];
}

function showBlock(block: Block, faces: Typefaces): string {
  const { style, x, y, lines, role } = block;
  const face = faces[style.weight];
  const shown = lines.map((text) => showText(face, text, style.size));
  const text = [
    "BT",
    fill(style.colour),
    `/${FONT_NAMES[style.weight]} ${number(style.size)} Tf`,
    `${number(style.leading)} TL ${number(x)} ${number(y)} Td`,
    shown.join(" T* "),
    "ET",
  ].join(" ");
  return role === "link" ? `${text}\n${underline(block, faces)}` : text;
}

/** A link is told from text by more than its colour (WCAG 1.4.1). */
function underline(block: Block, faces: Typefaces): string {
  const { x, y, style } = block;
  return `q ${stroke(style.colour)} 0.6 w ${line(x, y - 2, lengthOf(block, faces))} Q`;
}

function line(x: number, y: number, length: number): string {
  return `${number(x)} ${number(y)} m ${number(x + length)} ${number(y)} l S`;
}

function lengthOf({ style, lines }: Block, faces: Typefaces): number {
  return (widthOf(faces[style.weight], lines[0] ?? "") * style.size) / 1000;
}

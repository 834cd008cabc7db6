import type { Layout } from "./layout";
import type { Block, Drawing, Part, Typefaces } from "./parts";
import { fill, number, showText, stroke } from "./operators";
import { HAIRLINE, MARGIN, TEXT_WIDTH } from "./style";
import type { Box } from "./true-type";
import { widthOf } from "./typeface";

/** What the page calls its two fonts. */
export const FONT_NAMES = { regular: "F0", bold: "F1" } as const;

/** What says nothing: readers leave it out (ISO 32000-2, 14.8.2.2). */
export function artefact(operators: string): string {
  return `/Artifact BMC\n${operators}\nEMC`;
}

/**
 * The text and the code of the page in reading order, each piece marked with its number, by which
 * `structure.ts` names it.
 */
export function pageContent(
  { parts, rules }: Layout,
  faces: Typefaces,
): string {
  const lines = rules.map((y) => line(MARGIN, y, TEXT_WIDTH));
  return [
    artefact(`q ${stroke(HAIRLINE)} 0.75 w ${lines.join(" ")} Q`),
    ...parts.flatMap(leavesOf).map(({ leaf, tag, isLink }, index) => {
      const shown =
        "lines" in leaf ? showBlock(leaf, faces) : showDrawing(leaf);
      const marked = `/${tag}<</MCID ${index}>>BDC\n${shown}\nEMC`;
      return isLink && "lines" in leaf
        ? `${marked}\n${artefact(underline(leaf, faces))}`
        : marked;
    }),
  ].join("\n");
}

/** The pieces that are drawn, in reading order, each with the tag of the part that it is in. */
export function leavesOf(
  part: Part,
): { leaf: Block | Drawing; tag: Part["tag"]; isLink: boolean }[] {
  return part.parts.flatMap((each) =>
    "tag" in each
      ? leavesOf(each)
      : [{ leaf: each, tag: part.tag, isLink: part.address !== undefined }],
  );
}

/** The part of the page that a piece takes up, for the link over it. */
export function areaOf(leaf: Block | Drawing, faces: Typefaces): Box {
  const { x, y } = leaf;
  if (!("lines" in leaf)) return [x, y, x + leaf.size, y + leaf.size];
  const { size, leading } = leaf.style;
  const foot = y - (leaf.lines.length - 1) * leading;
  const length = Math.max(
    ...leaf.lines.map((_, at) => lengthOf(leaf, at, faces)),
  );
  return [x, foot - size * 0.3, x + length, y + size];
}

function showBlock({ style, x, y, lines }: Block, faces: Typefaces): string {
  const face = faces[style.weight];
  const shown = lines.map((text) => showText(face, text, style.size));
  return [
    "BT",
    fill(style.colour),
    `/${FONT_NAMES[style.weight]} ${number(style.size)} Tf`,
    `${number(style.leading)} TL ${number(x)} ${number(y)} Td`,
    shown.join(" T* "),
    "ET",
  ].join(" ");
}

function showDrawing({ operators, x, y }: Drawing): string {
  return `q 0 0 0 rg 1 0 0 1 ${number(x)} ${number(y)} cm ${operators} Q`;
}

/** A link is told from text by more than its colour (WCAG 1.4.1). */
function underline(block: Block, faces: Typefaces): string {
  const { x, y, style, lines } = block;
  const drawn = lines.map((_, at) =>
    line(x, y - at * style.leading - 2, lengthOf(block, at, faces)),
  );
  return `q ${stroke(style.colour)} 0.6 w ${drawn.join(" ")} Q`;
}

function line(x: number, y: number, length: number): string {
  return `${number(x)} ${number(y)} m ${number(x + length)} ${number(y)} l S`;
}

function lengthOf(
  { style, lines }: Block,
  at: number,
  faces: Typefaces,
): number {
  return (widthOf(faces[style.weight], lines[at] ?? "") * style.size) / 1000;
}

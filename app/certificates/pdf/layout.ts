import type { Certificate } from "../certificate";
import { fitHeading, fitName, type FittedLines } from "./fit";
import { check, facts, RULES } from "./foot";
import { withSpaces } from "./lines";
import type { Block, Part, TextStyle, Typefaces } from "./parts";
import { colourOf, INK, MARGIN, QUIET, TEXT_WIDTH } from "./style";
import type { Colour } from "./style";
import { block, BODY, LEAD, VALUE, wrap } from "./text-block";
import { widthOf } from "./typeface";

export type Layout = {
  /** What the page is made of, in reading order. */
  parts: Part[];
  /** The heights of the lines above and below the facts. */
  rules: number[];
};

const ISSUER_AT = 744;
const HEADING_TOP = 660;

/** Sets the certificate: text flows down from the heading, the facts stand at the foot of the page. */
export function layOut(certificate: Certificate, faces: Typefaces): Layout {
  const issuer = block({ ...VALUE, size: 14 }, MARGIN, ISSUER_AT, [
    certificate.issuer,
  ]);
  return {
    parts: [
      { tag: "P", parts: [issuer] },
      ...statement(certificate, faces),
      facts(certificate),
      ...check(certificate, faces),
    ],
    rules: RULES,
  };
}

/** The heading, the one sentence that the name stands in, and what else is so. */
function statement(certificate: Certificate, faces: Typefaces): Part[] {
  const colour = colourOf(certificate.kind);
  const heading = fitHeading(certificate.heading, TEXT_WIDTH, boldWidth(faces));
  const name = fitName(certificate.name, TEXT_WIDTH, boldWidth(faces));
  const [award = "", ...conditions] = certificate.statement;
  const [first, opening, named, awarded, ...rest] = flow([
    {
      gap: 0,
      style: boldStyle(heading, colour),
      lines: withSpaces(certificate.heading, heading.lines),
    },
    {
      gap: 44,
      style: { ...LEAD, colour: QUIET },
      lines: [certificate.opening],
    },
    {
      gap: 14,
      style: boldStyle(name, INK),
      lines: withSpaces(certificate.name, name.lines),
    },
    { gap: 20, style: LEAD, lines: wrap(award, LEAD, faces, TEXT_WIDTH) },
    ...conditions.map((condition, index) => ({
      gap: index === 0 ? 18 : 13,
      style: BODY,
      lines: wrap(condition, BODY, faces, TEXT_WIDTH),
    })),
  ]);
  return [
    { tag: "H1", parts: blocks(first) },
    {
      tag: "P",
      parts: [...blocks(opening), ...blocks(named), ...blocks(awarded)],
    },
    ...rest.map((condition): Part => ({ tag: "P", parts: [condition] })),
  ];
}

type Piece = { gap: number; style: TextStyle; lines: string[] };

/** Each piece below the one before it, with its gap between them. */
function flow(pieces: Piece[]): Block[] {
  let foot = HEADING_TOP;
  return pieces.map(({ gap, style, lines }) => {
    const y = foot - gap - style.size;
    foot = y - (lines.length - 1) * style.leading;
    return { style, x: MARGIN, y, lines };
  });
}

function boldWidth(faces: Typefaces) {
  return (line: string): number => widthOf(faces.bold, line) / 1000;
}

function blocks(piece: Block | undefined): Block[] {
  return piece ? [piece] : [];
}

function boldStyle({ size }: FittedLines, colour: Colour): TextStyle {
  return { weight: "bold", size, leading: size * 1.22, colour };
}

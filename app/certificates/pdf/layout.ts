import type { Certificate } from "../certificate";
import { fitHeading, fitName } from "./fit";
import type { FittedLines } from "./fit";
import { balanceLines } from "./lines";
import { familyOf, INK, MARGIN, PAGE, QUIET, TEXT_WIDTH } from "./style";
import type { Colour } from "./style";
import { widthOf } from "./typeface";
import type { Typeface } from "./typeface";

/** The two weights that a certificate is set in. */
export type Typefaces = { regular: Typeface; bold: Typeface };

type TextStyle = {
  weight: keyof Typefaces;
  size: number;
  leading: number;
  colour: Colour;
};

/** What a piece of text is to someone who does not see the page. */
type Role = "heading" | "paragraph" | "link";

/** A piece of text where it is set, `y` being the foot of its first line; blocks are in reading order. */
export type Block = {
  role: Role;
  style: TextStyle;
  x: number;
  y: number;
  lines: string[];
};

export type Layout = {
  blocks: Block[];
  /** The lower left corner of our mark, which stands before the issuer's name. */
  mark: { x: number; y: number };
  /** The height of the line between what is certified and the facts below it. */
  ruleAt: number;
};

const HEAD_AT = 738;
const HEADING_TOP = 600;
const FACTS_AT = 190;
const RECORDED_AT = 115;
const CHECK_AT = 92;

const LEAD = {
  weight: "regular",
  size: 15.5,
  leading: 23,
  colour: INK,
} as const;
const BODY = { weight: "regular", size: 13, leading: 20, colour: INK } as const;
const LABEL = {
  weight: "regular",
  size: 11.5,
  leading: 17,
  colour: QUIET,
} as const;
const VALUE = { weight: "bold", size: 17, leading: 23, colour: INK } as const;

/** Sets the certificate: text flows down from the heading, the facts stand at the foot of the page. */
export function layOut(certificate: Certificate, faces: Typefaces): Layout {
  return {
    blocks: [
      block("paragraph", VALUE, MARGIN + 54, HEAD_AT + 14, certificate.issuer),
      ...statement(certificate, faces),
      ...facts(certificate),
    ],
    mark: { x: MARGIN, y: HEAD_AT },
    ruleAt: FACTS_AT + 28,
  };
}

function statement(certificate: Certificate, faces: Typefaces): Block[] {
  const { colour } = familyOf(certificate.kind);
  const measureBold = (text: string): number =>
    widthOf(faces.bold, text) / 1000;
  const heading = fitHeading(certificate.heading, TEXT_WIDTH, measureBold);
  const name = fitName(certificate.name, TEXT_WIDTH, measureBold);
  const wrap = (text: string, style: TextStyle): string[] =>
    balanceLines(
      text,
      TEXT_WIDTH,
      (line) => (widthOf(faces[style.weight], line) * style.size) / 1000,
    );
  const [award = "", ...conditions] = certificate.statement;

  return flow([
    {
      role: "heading",
      gap: 0,
      style: boldStyle(heading, colour),
      lines: heading.lines,
    },
    {
      gap: 38,
      style: { ...LEAD, colour: QUIET },
      lines: [certificate.opening],
    },
    { gap: 13, style: boldStyle(name, INK), lines: name.lines },
    { gap: 19, style: LEAD, lines: wrap(award, LEAD) },
    ...conditions.map((condition, index) => ({
      gap: index === 0 ? 20 : 13,
      style: BODY,
      lines: wrap(condition, BODY),
    })),
  ]);
}

type Piece = { role?: Role; gap: number; style: TextStyle; lines: string[] };

/** Each piece below the one before it, with its gap between them. */
function flow(pieces: Piece[]): Block[] {
  let foot = HEADING_TOP;
  return pieces.map(({ role = "paragraph", gap, style, lines }) => {
    const y = foot - gap - style.size;
    foot = y - (lines.length - 1) * style.leading;
    return { role, style, x: MARGIN, y, lines };
  });
}

function facts(certificate: Certificate): Block[] {
  const { facts: known, issued, check } = certificate;
  const link = { ...LABEL, colour: familyOf(certificate.kind).colour };
  return [
    ...known.flatMap(({ label, value }, index) => {
      const x = index % 2 === 0 ? MARGIN : PAGE.width / 2;
      const y = FACTS_AT - Math.floor(index / 2) * 55;
      return [
        block("paragraph", LABEL, x, y, label),
        block("paragraph", VALUE, x, y - 26, value),
      ];
    }),
    block("paragraph", LABEL, MARGIN, RECORDED_AT - 30, issued),
    block("paragraph", LABEL, MARGIN, CHECK_AT - 30, check.invitation),
    block("link", link, MARGIN, CHECK_AT - 30 - LABEL.leading, check.address),
  ];
}

function block(
  role: Role,
  style: TextStyle,
  x: number,
  y: number,
  text: string,
): Block {
  return { role, style, x, y, lines: [text] };
}

function boldStyle({ size }: FittedLines, colour: Colour): TextStyle {
  return { weight: "bold", size, leading: size * 1.22, colour };
}

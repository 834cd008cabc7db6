import type { Certificate } from "../certificate";
import { fitHeading, fitName } from "./fit";
import type { FittedLines } from "./fit";
import { balanceLines, breakLines, withSpaces } from "./lines";
import type { Block, Part, TextStyle, Typefaces } from "./parts";
import { qrPath } from "./qr";
import { familyOf, INK, MARGIN, PAGE, QUIET, TEXT_WIDTH } from "./style";
import type { Colour } from "./style";
import { widthOf } from "./typeface";

export type Layout = {
  whole: Part;
  /** The heights of the lines above and below the facts. */
  rules: number[];
};

const ISSUER_AT = 744;
const HEADING_TOP = 660;
const FACTS_AT = 288;
const ROW = 24;
const QR_SIZE = 112;
const QR_AT = { x: PAGE.width - MARGIN - QR_SIZE + 10, y: 84 };
const ISSUED_AT = 186;
const LABEL_WIDTH = 186;
/** Text beside the QR code. */
const BESIDE = QR_AT.x - MARGIN - 12;

const LEAD = {
  weight: "regular",
  size: 15.5,
  leading: 23,
  colour: INK,
} as const;
const BODY = { weight: "regular", size: 13, leading: 20, colour: INK } as const;
const LABEL = {
  weight: "regular",
  size: 11,
  leading: 16,
  colour: QUIET,
} as const;
const VALUE = { weight: "bold", size: 12.5, leading: 16, colour: INK } as const;

/** Sets the certificate: text flows down from the heading, the facts stand at the foot of the page. */
export function layOut(certificate: Certificate, faces: Typefaces): Layout {
  const issuer = block({ ...VALUE, size: 14 }, MARGIN, ISSUER_AT, [
    certificate.issuer,
  ]);
  return {
    whole: {
      tag: "Document",
      parts: [
        { tag: "P", parts: [issuer] },
        ...statement(certificate, faces),
        { tag: "L", parts: certificate.facts.map(factRow) },
        ...check(certificate, faces),
      ],
    },
    rules: [FACTS_AT + ROW, FACTS_AT - 2.5 * ROW],
  };
}

/** The heading, the one sentence that the name stands in, and what else is so. */
function statement(certificate: Certificate, faces: Typefaces): Part[] {
  const { colour } = familyOf(certificate.kind);
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
    { gap: 20, style: LEAD, lines: wrap(award, LEAD, faces) },
    ...conditions.map((condition, index) => ({
      gap: index === 0 ? 18 : 13,
      style: BODY,
      lines: wrap(condition, BODY, faces),
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

/** One of the facts, its label and its value on one line. */
function factRow(
  { label, value }: Certificate["facts"][number],
  index: number,
): Part {
  const y = FACTS_AT - index * ROW;
  return {
    tag: "LI",
    parts: [
      { tag: "Lbl", parts: [block(LABEL, MARGIN, y, [label])] },
      { tag: "LBody", parts: [block(VALUE, MARGIN + LABEL_WIDTH, y, [value])] },
    ],
  };
}

function check(
  { kind, issued, check: { invitation, address, codeAddress } }: Certificate,
  faces: Typefaces,
): Part[] {
  const link = { ...LABEL, colour: familyOf(kind).colour };
  const lines = [issued, invitation].map((text) => breakAt(text, faces));
  const [first = [], second = []] = lines;
  const invitationAt = ISSUED_AT - first.length * LABEL.leading - 10;
  const addressAt = invitationAt - second.length * LABEL.leading;
  const operators = qrPath(codeAddress, QR_SIZE);
  return [
    { tag: "P", parts: [block(LABEL, MARGIN, ISSUED_AT, first)] },
    {
      tag: "P",
      parts: [
        block(LABEL, MARGIN, invitationAt, second),
        {
          tag: "Link",
          address,
          parts: [block(link, MARGIN, addressAt, [address])],
        },
      ],
    },
    {
      tag: "P",
      parts: [
        {
          tag: "Link",
          address: codeAddress,
          parts: [
            {
              tag: "Figure",
              alt: `QR code that leads to ${codeAddress}`,
              parts: [{ operators, ...QR_AT, size: QR_SIZE }],
            },
          ],
        },
      ],
    },
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

function wrap(text: string, style: TextStyle, faces: Typefaces): string[] {
  return withSpaces(
    text,
    balanceLines(text, TEXT_WIDTH, widthIn(style, faces)),
  );
}

function breakAt(text: string, faces: Typefaces): string[] {
  return withSpaces(text, breakLines(text, BESIDE, widthIn(LABEL, faces)));
}

function widthIn({ weight, size }: TextStyle, faces: Typefaces) {
  return (line: string): number => (widthOf(faces[weight], line) * size) / 1000;
}

function boldWidth(faces: Typefaces) {
  return (line: string): number => widthOf(faces.bold, line) / 1000;
}

function blocks(piece: Block | undefined): Block[] {
  return piece ? [piece] : [];
}

function block(style: TextStyle, x: number, y: number, lines: string[]): Block {
  return { style, x, y, lines };
}

function boldStyle({ size }: FittedLines, colour: Colour): TextStyle {
  return { weight: "bold", size, leading: size * 1.22, colour };
}

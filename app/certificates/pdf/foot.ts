import type { Certificate } from "../certificate";
import type { Drawing, Part, Typefaces } from "./parts";
import { qrPath } from "./qr";
import { colourOf, MARGIN, PAGE } from "./style";
import { block, LABEL, VALUE, wrap } from "./text-block";

const FACTS_AT = 288;
const ROW = 24;
const QR_SIZE = 112;
const QR_AT = { x: PAGE.width - MARGIN - QR_SIZE + 10, y: 84 };
const ISSUED_AT = 186;
const LABEL_WIDTH = 186;
const BESIDE = QR_AT.x - MARGIN - 12;

/** The heights of the lines above and below the facts. */
export const RULES = [FACTS_AT + ROW, FACTS_AT - 2.5 * ROW];

/** What is compared with a record: label and value of each on one line. */
export function facts({ facts: all }: Certificate): Part {
  return { tag: "L", parts: all.map(factRow) };
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

/** When it was issued, and how to check it: by its number, or by the code that a camera reads. */
export function check(
  { kind, issued, check: { invitation, address, codeAddress } }: Certificate,
  faces: Typefaces,
): Part[] {
  const link = { ...LABEL, colour: colourOf(kind) };
  const [first = [], second = [], third = []] = [
    issued,
    invitation,
    address,
  ].map((text) => wrap(text, LABEL, faces, BESIDE));
  const invitationAt = ISSUED_AT - first.length * LABEL.leading - 10;
  const addressAt = invitationAt - second.length * LABEL.leading;
  return [
    { tag: "P", parts: [block(LABEL, MARGIN, ISSUED_AT, first)] },
    {
      tag: "P",
      parts: [
        block(LABEL, MARGIN, invitationAt, second),
        {
          tag: "Link",
          address,
          parts: [block(link, MARGIN, addressAt, third)],
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
              parts: [qr(codeAddress)],
            },
          ],
        },
      ],
    },
  ];
}

function qr(address: string): Drawing {
  return { operators: qrPath(address, QR_SIZE), ...QR_AT, size: QR_SIZE };
}

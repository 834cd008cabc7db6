import type { Certificate } from "../../../app/certificates/certificate.ts";
import { qrCode } from "../../../app/certificates/qr-code.ts";

/** What a certificate says as lines, for libraries that know of no certificate; A4, from its top. */
export type Sheet = {
  title: string;
  lines: { text: string; isBold: boolean; size: number; y: number }[];
  /** The dark bars of the code, each one module high. */
  bars: { x: number; y: number; width: number }[];
};

export const LEFT = 80;
export const WIDTH = 435;
export const QR = { x: 410, y: 650, module: 2 };

function line(text: string, size: number, y: number, isBold = false) {
  return { text, size, y, isBold };
}

/** The same words in the same places; the frame is a plain one, which is less to draw than ours. */
export function sheetOf({
  title,
  issuer,
  heading,
  opening,
  name,
  statement,
  facts,
  issued,
  check,
}: Certificate): Sheet {
  return {
    title,
    lines: [
      line(issuer, 14, 90, true),
      line(heading, 22, 180, true),
      line(opening, 16, 250),
      line(name, 38, 290, true),
      ...statement.map((text, index) => line(text, 16, 350 + index * 60)),
      ...facts.flatMap(({ label, value }, index) => [
        line(label, 11, 545 + index * 24),
        line(value, 12.5, 557 + index * 24, true),
      ]),
      line(issued, 11, 660),
      line(check.invitation, 11, 690),
      line(check.address, 11, 710),
    ],
    bars: qrCode(check.codeAddress).bars,
  };
}

import type { CertificateKind } from "../certificate-kind";

/** A4 in points, the origin at the lower left (ISO 216). */
export const PAGE = { width: 595.28, height: 841.89 };

/** Text keeps to these; home printers cannot print near the edge. */
export const MARGIN = 64;
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN;

/** Red, green and blue, each 0 to 1, as PDF has it. */
export type Colour = readonly [number, number, number];

export const INK: Colour = [0.043, 0.047, 0.05];
export const QUIET: Colour = [0.27, 0.29, 0.32];
export const HAIRLINE: Colour = [0.7, 0.72, 0.74];

/**
 * One colour and one rosette for each family, so that the families differ in grey too. Each colour
 * is dark enough on white for small text (WCAG 1.4.6).
 */
export type Family = {
  colour: Colour;
  /** The same hue, light enough to lie behind things and to spare the toner. */
  tint: Colour;
  rosette: { petals: number; slenderness: number };
};

const STATUS: Family = {
  colour: [0.31, 0.16, 0.43],
  tint: [0.74, 0.67, 0.81],
  rosette: { petals: 36, slenderness: 0.46 },
};

const EARLY_YEARS: Family = {
  colour: [0, 0.34, 0.31],
  tint: [0.6, 0.77, 0.74],
  rosette: { petals: 20, slenderness: 0.62 },
};

const INDUCTION: Family = {
  colour: [0.5, 0.23, 0.02],
  tint: [0.86, 0.72, 0.58],
  rosette: { petals: 26, slenderness: 0.3 },
};

const LEADERSHIP: Family = {
  colour: [0.04, 0.24, 0.45],
  tint: [0.62, 0.72, 0.83],
  rosette: { petals: 44, slenderness: 0.72 },
};

/** The family that a kind of certificate belongs to. */
export function familyOf(kind: CertificateKind): Family {
  switch (kind) {
    case "qts":
    case "qtls":
      return STATUS;
    case "eyts":
      return EARLY_YEARS;
    case "induction":
      return INDUCTION;
    default:
      return LEADERSHIP;
  }
}

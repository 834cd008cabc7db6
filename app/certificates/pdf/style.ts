import type { CertificateKind } from "../certificate-kind";

/** A4 in points, the origin at the lower left (ISO 216). */
export const PAGE = { width: 595.28, height: 841.89 };

/** The frame is between these distances from the edge; home printers cannot print nearer to it. */
export const FRAME = { outer: 20, inner: 46 };

/** Text keeps to these. */
export const MARGIN = 80;
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN;

/** Red, green and blue, each 0 to 1, as PDF has it. */
export type Colour = readonly [number, number, number];

export const INK: Colour = [0.043, 0.047, 0.05];
export const QUIET: Colour = [0.27, 0.29, 0.32];
export const HAIRLINE: Colour = [0.7, 0.72, 0.74];

/**
 * One colour and one pattern for each family, so that the families differ in grey too. Each colour
 * is dark enough on white for small text (WCAG 1.4.6).
 */
export type Family = {
  colour: Colour;
  /** The same hue, light enough to spare the toner. */
  tint: Colour;
  /** How many lines run through each other in the frame, and how often they turn along its shorter side. */
  weave: { strands: number; turns: number };
  /** Of the rosettes in its corners. */
  rosette: { petals: number; slenderness: number };
};

/** The families, by the name that their frames are prepared under. */
export const FAMILIES = {
  status: {
    colour: [0.31, 0.16, 0.43],
    tint: [0.62, 0.51, 0.72],
    weave: { strands: 7, turns: 16 },
    rosette: { petals: 18, slenderness: 0.46 },
  },
  earlyYears: {
    colour: [0, 0.34, 0.31],
    tint: [0.4, 0.65, 0.61],
    weave: { strands: 4, turns: 30 },
    rosette: { petals: 10, slenderness: 0.62 },
  },
  induction: {
    colour: [0.5, 0.23, 0.02],
    tint: [0.77, 0.56, 0.36],
    weave: { strands: 3, turns: 12 },
    rosette: { petals: 13, slenderness: 0.3 },
  },
  leadership: {
    colour: [0.04, 0.24, 0.45],
    tint: [0.44, 0.58, 0.74],
    weave: { strands: 10, turns: 10 },
    rosette: { petals: 22, slenderness: 0.72 },
  },
} as const satisfies Record<string, Family>;

export type FamilyName = keyof typeof FAMILIES;

/** The family that a kind of certificate belongs to. */
export function familyOf(kind: CertificateKind): FamilyName {
  switch (kind) {
    case "qts":
    case "qtls":
      return "status";
    case "eyts":
      return "earlyYears";
    case "induction":
      return "induction";
    default:
      return "leadership";
  }
}

/** What is set in the colour of a kind's family. */
export function colourOf(kind: CertificateKind): Colour {
  return FAMILIES[familyOf(kind)].colour;
}

import type { Colour } from "./style";
import type { Typeface } from "./typeface";

/** The two weights that a certificate is set in. */
export type Typefaces = { regular: Typeface; bold: Typeface };

export type TextStyle = {
  weight: keyof Typefaces;
  size: number;
  leading: number;
  colour: Colour;
};

/** A piece of text where it is set, `y` being the foot of its first line. */
export type Block = { style: TextStyle; x: number; y: number; lines: string[] };

/** A square that is drawn, from its lower left corner on. */
export type Drawing = { operators: string; x: number; y: number; size: number };

/**
 * A part of the certificate as someone has it who does not see the page (ISO 32000-2, 14.8.4), in
 * reading order.
 */
export type Part = {
  tag: "Part" | "P" | "H1" | "L" | "LI" | "Lbl" | "LBody" | "Link" | "Figure";
  /** What a drawing is, in words. */
  alt?: string;
  /** Where a link leads. */
  address?: string;
  parts: (Part | Block | Drawing)[];
};

import { base64url } from "jose";

import type { PdfObject } from "./pdf-file";
import type { FamilyName } from "./style";
import type { PreparedTypeface } from "./typeface";

/** What a PDF calls the two weights of Noto Sans. */
export const TYPEFACES = {
  regular: { name: "NotoSans-Regular", weight: 400 },
  bold: { name: "NotoSans-SemiBold", weight: 600 },
} as const;

/** What all certificates have in common, compressed beforehand (`prepare-parts.ts`). */
export type Parts = {
  regular: PreparedTypeface;
  bold: PreparedTypeface;
  frames: Record<FamilyName, PreparedFrame>;
  /** The paths of the ten digits, for the microtext. */
  digits: string[];
  /** What the colours are. */
  profile: PdfObject;
};

/** The frame around a page of one family, and the drawings that it shows again and again. */
export type PreparedFrame = {
  ornament: PdfObject;
  forms: Record<string, PdfObject>;
};

/** The parts as text, to stand in a module of the Worker. */
export function partsAsText(parts: Parts): string {
  return JSON.stringify(parts, (_, value: unknown) => {
    if (value instanceof Uint8Array) return base64url.encode(value);
    return value instanceof Map ? [...value] : value;
  });
}

/** The parts out of the text of `partsAsText`. */
export function partsFromText(text: string): Parts {
  return JSON.parse(text, revive) as Parts; // what the build wrote
}

function revive(key: string, value: unknown): unknown {
  if (key === "used") return new Map(value as Iterable<[string, unknown]>);
  if (key === "deflated") return base64url.decode(value as string);
  return value;
}

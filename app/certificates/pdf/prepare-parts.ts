import { colourProfile } from "./colour-profile";
import { cutToUsed } from "./embed-font";
import { frame, frameParts } from "./frame";
import { digitPath } from "./microtext";
import { artefact } from "./page-content";
import { type Parts, type PreparedFrame, TYPEFACES } from "./prepared-parts";
import { pack } from "./pdf-file";
import { FAMILIES, type Family } from "./style";
import type { TrueType } from "./true-type";
import { openTypeface, type PreparedTypeface, widthOf } from "./typeface";

/**
 * What both fonts are cut to beforehand: our own words, addresses, and the names of most teachers in
 * England. For a letter beyond these the font of the name is cut anew, to fewer bytes than an alphabet
 * of all of Europe would be for everyone.
 */
const ALPHABET = [
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  "abcdefghijklmnopqrstuvwxyz",
  "0123456789",
  " '’(),-–./:;&",
].join("");

/**
 * What all certificates have in common, ready to be put into a PDF. It is made while the Worker is
 * built (`tools/certificate-parts.ts`), so that no request compresses a font or draws a frame.
 */
export function prepareParts(fonts: {
  regular: TrueType;
  bold: TrueType;
}): Parts {
  const { regular, bold } = TYPEFACES;
  return {
    regular: prepareFace(fonts.regular, regular),
    bold: prepareFace(fonts.bold, bold),
    frames: {
      status: prepareFrame(FAMILIES.status),
      earlyYears: prepareFrame(FAMILIES.earlyYears),
      induction: prepareFrame(FAMILIES.induction),
      leadership: prepareFrame(FAMILIES.leadership),
    },
    digits: Array.from("0123456789", (digit) =>
      digitPath(fonts.regular, digit),
    ),
    profile: { dictionary: "/N 3", stream: pack(colourProfile()) },
  };
}

function prepareFace(
  font: TrueType,
  { name, weight }: (typeof TYPEFACES)[keyof typeof TYPEFACES],
): PreparedTypeface {
  const face = openTypeface(font, name, weight);
  widthOf(face, ALPHABET);
  return { font: null, file: cutToUsed(face), used: face.used };
}

function prepareFrame(family: Family): PreparedFrame {
  const ornament = artefact(`q ${frame(family)} Q`);
  const forms = Object.entries(frameParts(family)).map(
    ([name, { dictionary, stream }]) =>
      [name, { dictionary, stream: pack(stream) }] as const,
  );
  return {
    ornament: { dictionary: "", stream: pack(ornament) },
    forms: Object.fromEntries(forms),
  };
}

import type { Certificate } from "./certificate";
import { writeDocument } from "./pdf/document";
import { readTrueType, type TrueType } from "./pdf/true-type";
import { openTypeface } from "./pdf/typeface";

/** Both weights of Noto Sans, opened. */
export type CertificateFonts = { regular: TrueType; bold: TrueType };

/** Opens the files that `tools/fonts.ts` cuts; once serves any number of certificates. */
export function openFonts(files: {
  regular: Uint8Array;
  bold: Uint8Array;
}): CertificateFonts {
  return {
    regular: readTrueType(files.regular),
    bold: readTrueType(files.bold),
  };
}

/**
 * The certificate as a PDF of one A4 page: real text in embedded fonts, drawn ornament, no picture.
 * The same certificate gives the same bytes.
 *
 * @throws Error where the fonts lack a character: ask `canBePrinted` first.
 */
export async function drawCertificate(
  certificate: Certificate,
  fonts: CertificateFonts,
): Promise<Uint8Array> {
  return writeDocument(certificate, {
    regular: openTypeface(fonts.regular, "NotoSans-Regular"),
    bold: openTypeface(fonts.bold, "NotoSans-SemiBold"),
  });
}

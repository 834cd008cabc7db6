import { mostBytes, signDetached } from "./signature/sign.server";
import type { Signer } from "./signature/signing-key.server";
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
 * Signed; all else is the same bytes for the same certificate.
 *
 * @throws Error where the fonts lack a character: ask `canBePrinted` first.
 */
export async function drawCertificate(
  certificate: Certificate,
  fonts: CertificateFonts,
  { signer, signedAt }: { signer: Signer; signedAt: number },
): Promise<{ bytes: Uint8Array<ArrayBuffer>; digest: Uint8Array }> {
  const faces = {
    regular: openTypeface(fonts.regular, "NotoSans-Regular"),
    bold: openTypeface(fonts.bold, "NotoSans-SemiBold"),
  };
  return writeDocument(certificate, faces, {
    sign: (digest) => signDetached(signer, digest),
    mostBytes: mostBytes(signer),
    signedAt,
  });
}

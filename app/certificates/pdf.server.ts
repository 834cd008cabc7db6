import { mostBytes, signDetached } from "./signature/sign.server";
import type { Signer } from "./signature/signing-key.server";
import type { Certificate } from "./certificate";
import { writeDocument } from "./pdf/document";
import { type Parts, TYPEFACES } from "./pdf/prepared-parts";
import { readTrueType } from "./pdf/true-type";
import { hasAll, openTypeface, type Typeface } from "./pdf/typeface";

/** What certificates are drawn with. */
export type Drawing = {
  parts: Parts;
  /** The whole font of the name, for the few names with letters that were not prepared. */
  loadNameFont: () => Promise<Uint8Array>;
};

/**
 * The certificate as a PDF of one A4 page: real text in embedded fonts, drawn ornament, no picture.
 * Signed; all else is the same bytes for the same certificate.
 *
 * @throws Error where the fonts lack a character: ask `canBePrinted` first.
 */
export async function drawCertificate(
  certificate: Certificate,
  drawing: Drawing,
  { signer, signedAt }: { signer: Signer; signedAt: number },
): Promise<{ bytes: Uint8Array<ArrayBuffer>; digest: Uint8Array }> {
  const bold = await typefaceFor(certificate.name, drawing);
  return writeDocument(
    certificate,
    { ...drawing.parts, faces: { regular: drawing.parts.regular, bold } },
    {
      sign: (digest) => signDetached(signer, digest),
      mostBytes: mostBytes(signer),
      signedAt,
    },
  );
}

/** The prepared typeface where it has the name's letters, or else the whole font, to be cut. */
async function typefaceFor(
  name: string,
  { parts, loadNameFont }: Drawing,
): Promise<Typeface> {
  if (hasAll(parts.bold, name)) return parts.bold;
  const { name: called, weight } = TYPEFACES.bold;
  return openTypeface(readTrueType(await loadNameFont()), called, weight);
}

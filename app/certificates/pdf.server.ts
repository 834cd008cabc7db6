import { mostBytes, signDetached } from "./signature/sign.server";
import type { Signer } from "./signature/signing-key.server";
import { type Contents, writeDocument } from "./pdf/document";
import { type Parts, TYPEFACES } from "./pdf/prepared-parts";
import { readTrueType } from "./pdf/true-type";
import { hasAll, openTypeface, type Typeface } from "./pdf/typeface";

/** What certificates are drawn with. */
export type Drawing = {
  parts: Parts;
  /** The whole font of the name, for the few names with letters that were not prepared. */
  loadNameFont: () => Promise<Uint8Array>;
};

/** A PDF, and the digest of it that was signed. */
export type SignedFile = { bytes: Uint8Array<ArrayBuffer>; digest: Uint8Array };

/**
 * One certificate or several as a PDF, an A4 page each: real text in embedded fonts, drawn ornament, no
 * picture. Signed; all else is the same bytes for the same certificates.
 *
 * @throws Error where the fonts lack a character: ask `canBePrinted` first.
 */
export async function drawCertificates(
  contents: Contents,
  drawing: Drawing,
  { signer, signedAt }: { signer: Signer; signedAt: number },
): Promise<SignedFile> {
  const names = contents.certificates.map(({ name }) => name).join("");
  const { regular } = drawing.parts;
  const faces = { regular, bold: await typefaceFor(names, drawing) };
  return writeDocument(
    contents,
    { ...drawing.parts, faces },
    {
      sign: (digest) => signDetached(signer, digest),
      mostBytes: mostBytes(signer),
      signedAt,
    },
  );
}

/** The prepared typeface where it has the letters of the names, or else the whole font, to be cut. */
async function typefaceFor(
  names: string,
  { parts, loadNameFont }: Drawing,
): Promise<Typeface> {
  if (hasAll(parts.bold, names)) return parts.bold;
  const { name, weight } = TYPEFACES.bold;
  return openTypeface(readTrueType(await loadNameFont()), name, weight);
}

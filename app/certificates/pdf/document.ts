import type { Certificate } from "../certificate";
import { type About, dateString, describe } from "./metadata";
import { writeOutline } from "./outline";
import { type Material, writePages } from "./pages";
import {
  addObject,
  offsetOf,
  reserveObject,
  setObject,
  textString,
  writePdf,
} from "./pdf-file";
import type { PdfBody } from "./pdf-file";
import type { Parts } from "./prepared-parts";
import { addSignature, type Seal, signFile } from "./signature";
import { addForm, beginStructure, endStructure } from "./structure";

/** One certificate or several, each on a page of its own, and what they are called together. */
export type Contents = { title: string; certificates: readonly Certificate[] };

/**
 * The bytes of a document that says what the certificates say (PDF/UA-1, PDF/A-3a), signed, and the
 * digest that was signed.
 */
export async function writeDocument(
  { title, certificates }: Contents,
  material: Material & Pick<Parts, "profile">,
  seal: Seal,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; digest: Uint8Array }> {
  const [first] = certificates;
  if (!first) throw new Error("A document has one certificate at least");
  const about: About = {
    title,
    language: first.language,
    issuer: first.issuer,
    issuedAt: Math.max(...certificates.map(({ issuedAt }) => issuedAt)),
  };
  const body: PdfBody = [];
  const root = reserveObject(body);
  const structure = beginStructure(body);
  const field = reserveObject(body);
  const { pages, each } = writePages(structure, certificates, material, field);
  const [page = ""] = each;
  const structParent = addForm(structure, page, field);
  const signature = addSignature(body, seal, { field, page, structParent });
  const metadata = addObject(body, {
    dictionary: "/Type/Metadata/Subtype/XML",
    stream: describe(about),
    uncompressed: true,
  });
  const info = addObject(body, { dictionary: infoOf(about) });
  const profile = addObject(body, material.profile);
  const outline = writeOutline(
    body,
    certificates.map(({ heading }, index) => ({
      title: heading,
      page: each[index] ?? page,
    })),
  );
  setObject(body, root, {
    dictionary:
      `/Type/Catalog/Pages ${pages}/Metadata ${metadata}/Lang${textString(about.language)}` +
      `/MarkInfo<</Marked true>>/StructTreeRoot ${endStructure(structure)}` +
      `/ViewerPreferences<</DisplayDocTitle true>>${outline}` +
      `/AcroForm<</Fields[${field}]/SigFlags 3>>/Perms<</DocMDP ${signature}>>` +
      `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/DestOutputProfile ${profile}>>]`,
  });
  const id = await identifier(certificates);
  const { bytes, offsets } = writePdf(body, { root, info, id });
  const start = offsetOf(signature, offsets);
  const digest = await signFile(bytes, start, seal);
  return { bytes, digest };
}

function infoOf({ title, issuer, issuedAt }: About): string {
  return (
    `/Title${textString(title)}/Author${textString(issuer)}` +
    `/CreationDate(${dateString(issuedAt)})`
  );
}

/** The same certificates give the same file, and others another. */
async function identifier(
  certificates: readonly Certificate[],
): Promise<string> {
  const text = JSON.stringify(certificates);
  const bytes = new TextEncoder().encode(text);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest, 0, 16), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

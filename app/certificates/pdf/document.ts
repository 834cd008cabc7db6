import type { Certificate } from "../certificate";
import { embedFont } from "./embed-font";
import { MICROTEXT_NAME } from "./frame";
import { layOut } from "./layout";
import { dateString, describe } from "./metadata";
import { microtext } from "./microtext";
import { FONT_NAMES, pageContent } from "./page-content";
import {
  addObject,
  reserveObject,
  setObject,
  textString,
  writePdf,
} from "./pdf-file";
import type { PdfBody } from "./pdf-file";
import type { Parts } from "./prepared-parts";
import type { Typefaces } from "./parts";
import { addSignature, type Seal, signFile } from "./signature";
import { writeStructure } from "./structure";
import { familyOf, PAGE } from "./style";

/** What a document is put together from: the prepared parts, and its own fonts. */
type Material = Pick<Parts, "frames" | "digits" | "profile"> & {
  faces: Typefaces;
};

/**
 * The bytes of a document of one page that says what the certificate says (PDF/UA-1, PDF/A-3a),
 * signed, and the digest that was signed.
 */
export async function writeDocument(
  certificate: Certificate,
  material: Material,
  seal: Seal,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; digest: Uint8Array }> {
  const { title, language, issuer, issuedAt } = certificate;
  const body: PdfBody = [];
  const root = reserveObject(body);
  const pages = reserveObject(body);
  const { page, tree, signature, field } = addPage(
    body,
    pages,
    certificate,
    material,
    seal,
  );
  const metadata = addObject(body, {
    dictionary: "/Type/Metadata/Subtype/XML",
    stream: describe(certificate),
    uncompressed: true,
  });
  const info = addObject(body, {
    dictionary:
      `/Title${textString(title)}/Author${textString(issuer)}` +
      `/CreationDate(${dateString(issuedAt)})`,
  });
  const profile = addObject(body, material.profile);
  setObject(body, pages, { dictionary: `/Type/Pages/Count 1/Kids[${page}]` });
  setObject(body, root, {
    dictionary:
      `/Type/Catalog/Pages ${pages}/Metadata ${metadata}/Lang${textString(language)}` +
      `/MarkInfo<</Marked true>>/StructTreeRoot ${tree}` +
      "/ViewerPreferences<</DisplayDocTitle true>>" +
      `/AcroForm<</Fields[${field}]/SigFlags 3>>/Perms<</DocMDP ${signature}>>` +
      `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/DestOutputProfile ${profile}>>]`,
  });
  const bytes = await writePdf(body, { root, info });
  const digest = await signFile(bytes, seal);
  return { bytes, digest };
}

/** The number of the field of the signature in the table of parents; the page itself is 0. */
const FIELD_AT = 1;

function addPage(
  body: PdfBody,
  pages: string,
  certificate: Certificate,
  { faces, frames, digits }: Material,
  seal: Seal,
): { page: string; tree: string; signature: string; field: string } {
  const layout = layOut(certificate, faces);
  const { ornament: drawn, forms: repeated } =
    frames[familyOf(certificate.kind)];
  const page = reserveObject(body);
  const ornament = addObject(body, drawn);
  const text = addObject(body, {
    dictionary: "",
    stream: pageContent(layout, faces),
  });
  const forms = Object.entries({
    ...repeated,
    [MICROTEXT_NAME]: microtext(digits, certificate.trn),
  }).map(([name, form]) => `/${name} ${addObject(body, form)}`);
  const { signature, field } = addSignature(body, seal, {
    page,
    structParent: FIELD_AT,
  });
  const { tree, links } = writeStructure(
    body,
    page,
    { whole: layout.whole, field: { object: field, at: FIELD_AT } },
    faces,
  );
  // The layout has used every character by now: a font that was not prepared is cut to just these.
  const regular = embedFont(body, faces.regular);
  const bold = embedFont(body, faces.bold);
  setObject(body, page, {
    dictionary:
      `/Type/Page/Parent ${pages}/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]` +
      `/Resources<</Font<</${FONT_NAMES.regular} ${regular}/${FONT_NAMES.bold} ${bold}>>` +
      `/XObject<<${forms.join("")}>>>>` +
      `/Contents[${ornament} ${text}]/Annots[${[...links, field].join(" ")}]/Tabs/S/StructParents 0`,
  });
  return { page, tree, signature, field };
}

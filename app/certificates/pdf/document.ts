import type { Certificate } from "../certificate";
import { petal, PETAL_NAME } from "./art";
import { embedFont } from "./embed-font";
import { layOut } from "./layout";
import type { Layout, Typefaces } from "./layout";
import { describe } from "./metadata";
import { number } from "./operators";
import { areaOf, FONT_NAMES, pageContent } from "./page-content";
import {
  addObject,
  reserveObject,
  setObject,
  textString,
  writePdf,
} from "./pdf-file";
import type { PdfBody } from "./pdf-file";
import { familyOf, PAGE } from "./style";

/** The bytes of a document of one page that says what the certificate says. */
export function writeDocument(
  certificate: Certificate,
  faces: Typefaces,
): Promise<Uint8Array> {
  const { title, language, issuer } = certificate;
  const body: PdfBody = [];
  const root = reserveObject(body);
  const pages = reserveObject(body);
  const page = addPage(body, pages, certificate, faces);
  const metadata = addObject(body, {
    dictionary: "/Type/Metadata/Subtype/XML",
    stream: describe(certificate),
    uncompressed: true,
  });
  const info = addObject(body, {
    dictionary: `/Title${textString(title)}/Author${textString(issuer)}`,
  });

  setObject(body, pages, { dictionary: `/Type/Pages/Count 1/Kids[${page}]` });
  setObject(body, root, {
    dictionary:
      `/Type/Catalog/Pages ${pages}/Metadata ${metadata}/Lang${textString(language)}` +
      "/ViewerPreferences<</DisplayDocTitle true>>",
  });
  return writePdf(body, { root, info });
}

function addPage(
  body: PdfBody,
  pages: string,
  certificate: Certificate,
  faces: Typefaces,
): string {
  const layout = layOut(certificate, faces);
  const family = familyOf(certificate.kind);
  const petalForm = addObject(body, petal(family));
  const contents = addObject(body, {
    dictionary: "",
    stream: pageContent(layout, faces, family),
  });
  const links = addLinks(body, layout, faces);
  // The layout has used every character by now: the fonts are cut to just these.
  const regular = embedFont(body, faces.regular, 400);
  const bold = embedFont(body, faces.bold, 600);
  return addObject(body, {
    dictionary:
      `/Type/Page/Parent ${pages}/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]` +
      `/Resources<</Font<</${FONT_NAMES.regular} ${regular}/${FONT_NAMES.bold} ${bold}>>` +
      `/XObject<</${PETAL_NAME} ${petalForm}>>>>` +
      `/Contents ${contents}/Annots[${links.join(" ")}]/Tabs/S`,
  });
}

function addLinks(
  body: PdfBody,
  { blocks }: Layout,
  faces: Typefaces,
): string[] {
  return blocks
    .filter(({ role }) => role === "link")
    .map((block) => {
      const address = textString(block.lines[0] ?? "");
      return addObject(body, {
        dictionary:
          `/Type/Annot/Subtype/Link/Rect[${areaOf(block, faces).map(number).join(" ")}]` +
          `/Border[0 0 0]/F 4/Contents${address}/A<</S/URI/URI${address}>>`,
      });
    });
}

import type { Certificate } from "../certificate";
import { embedFont } from "./embed-font";
import { MICROTEXT_NAME } from "./frame";
import { layOut } from "./layout";
import { microtext } from "./microtext";
import { FONT_NAMES, pageContent } from "./page-content";
import {
  addObject,
  type PdfBody,
  type PdfObject,
  reserveObject,
  setObject,
} from "./pdf-file";
import type { Part, Typefaces } from "./parts";
import type { Parts } from "./prepared-parts";
import { addPage, type Structure } from "./structure";
import { familyOf, PAGE } from "./style";

/** What pages are put together from: the prepared parts, and the fonts of the document. */
export type Material = Pick<Parts, "frames" | "digits"> & { faces: Typefaces };

/** A page before it is written. */
type Drawn = { certificate: Certificate; parts: Part[]; content: string };

/**
 * Writes a page for each certificate; what pages have in common is written once.
 *
 * @param field of the signature, which is on the first page
 * @returns how the document refers to all pages, and to each
 */
export function writePages(
  structure: Structure,
  certificates: readonly Certificate[],
  material: Material,
  field: string,
): { pages: string; each: string[] } {
  const { body } = structure;
  const { faces } = material;
  const drawn = certificates.map((certificate) => draw(certificate, faces));
  // Every character has been used by now: a font that was not prepared is cut to just these.
  const fonts =
    `/${FONT_NAMES.regular} ${embedFont(body, faces.regular)}` +
    `/${FONT_NAMES.bold} ${embedFont(body, faces.bold)}`;
  const once = onceWriter(body);
  const pages = reserveObject(body);
  const each = drawn.map(({ certificate, parts, content }, index) => {
    const { ornament, forms } = drawingsOf(certificate, material);
    const page = reserveObject(body);
    const text = addObject(body, { dictionary: "", stream: content });
    const { links, structParents } = addPage(
      structure,
      // What belongs to one certificate is told from what belongs to the next.
      { page, parts: drawn.length > 1 ? [{ tag: "Part", parts }] : parts },
      faces,
    );
    const annotations = index === 0 ? [...links, field] : links;
    const named = Object.entries(forms).map(
      ([name, form]) => `/${name} ${once(form)}`,
    );
    setObject(body, page, {
      dictionary:
        `/Type/Page/Parent ${pages}/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]` +
        `/Resources<</Font<<${fonts}>>/XObject<<${named.join("")}>>>>` +
        `/Contents[${once(ornament)} ${text}]/Annots[${annotations.join(" ")}]/Tabs/S/StructParents ${structParents}`,
    });
    return page;
  });
  setObject(body, pages, {
    dictionary: `/Type/Pages/Count ${each.length}/Kids[${each.join(" ")}]`,
  });
  return { pages, each };
}

function draw(certificate: Certificate, faces: Typefaces): Drawn {
  const layout = layOut(certificate, faces);
  const content = pageContent(layout, faces);
  return { certificate, parts: layout.parts, content };
}

/** The ornament of a page, and the drawings that it shows, by what it calls them. */
function drawingsOf(
  { kind, trn }: Certificate,
  { frames, digits }: Material,
): { ornament: PdfObject; forms: Record<string, PdfObject> } {
  const { ornament, forms } = frames[familyOf(kind)];
  return {
    ornament,
    forms: { ...forms, [MICROTEXT_NAME]: microtext(digits, trn) },
  };
}

/** Adds an object that may have been added for another page, and answers how others refer to it. */
function onceWriter(body: PdfBody): (object: PdfObject) => string {
  const written = new Map<PdfObject["stream"], string>();
  return (object) => {
    const known = written.get(object.stream);
    const reference = known ?? addObject(body, object);
    written.set(object.stream, reference);
    return reference;
  };
}

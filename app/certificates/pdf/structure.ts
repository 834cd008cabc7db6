import type { Part, Typefaces } from "./parts";
import { number } from "./operators";
import { areaOf, leavesOf } from "./page-content";
import { addObject, reserveObject, setObject, textString } from "./pdf-file";
import type { PdfBody } from "./pdf-file";

/** What the structure of a page is written for: the page, and what is numbered along the way. */
type Writing = {
  body: PdfBody;
  page: string;
  faces: Typefaces;
  /** The element that each marked piece of the page is in, by its number. */
  owners: string[];
  /** The links of the page, and the element that each is in. */
  links: { annotation: string; owner: string }[];
  /** The number of the first link in the table of parents. */
  firstLink: number;
};

/**
 * Writes what the page is to someone who does not see it (ISO 32000-2, 14.7): the elements, the links,
 * and the table by which a reader finds the element of what it meets on the page.
 *
 * @returns how the document refers to it, and the links for the page
 */
export function writeStructure(
  body: PdfBody,
  page: string,
  {
    whole,
    field,
  }: {
    whole: Part;
    /** The field of the signature, and its number in the table of parents. */
    field: { object: string; at: number };
  },
  faces: Typefaces,
): { tree: string; links: string[] } {
  const writing: Writing = {
    body,
    page,
    faces,
    owners: [],
    links: [],
    firstLink: field.at + 1,
  };
  const root = reserveObject(body);
  const document = reserveObject(body);
  const form = addObject(body, {
    dictionary: `/S/Form/P ${document}/Pg ${page}/K[<</Type/OBJR/Obj ${field.object}/Pg ${page}>>]`,
  });
  writeElement(writing, whole, root, { own: document, also: [form] });
  const { owners, links, firstLink } = writing;
  const numbers = [
    `0[${owners.join(" ")}]`,
    `${field.at} ${form}`,
    ...links.map(({ owner }, index) => `${firstLink + index} ${owner}`),
  ];
  setObject(body, root, {
    dictionary:
      `/Type/StructTreeRoot/K ${document}/ParentTree<</Nums[${numbers.join(" ")}]>>` +
      `/ParentTreeNextKey ${firstLink + links.length}`,
  });
  return { tree: root, links: links.map(({ annotation }) => annotation) };
}

/** Writes an element with all that is in it; what else belongs to it comes last. */
function writeElement(
  writing: Writing,
  part: Part,
  parent: string,
  {
    own = reserveObject(writing.body),
    also = [],
  }: { own?: string; also?: string[] } = {},
): string {
  const { body, page } = writing;
  const kids = part.parts.map((each) => {
    if ("tag" in each) return writeElement(writing, each, own);
    writing.owners.push(own);
    return String(writing.owners.length - 1);
  });
  if (part.address !== undefined)
    kids.push(writeLink(writing, part, part.address, own));
  setObject(body, own, {
    dictionary:
      `/S/${part.tag}/P ${parent}/Pg ${page}/K[${[...kids, ...also].join(" ")}]` +
      (part.alt === undefined ? "" : `/Alt${textString(part.alt)}`) +
      boxOf(writing, part),
  });
  return own;
}

/** A figure says where it is (ISO 32000-2, table 379). */
function boxOf({ faces }: Writing, part: Part): string {
  const [leaf] = leavesOf(part);
  if (part.tag !== "Figure" || !leaf) return "";
  const box = areaOf(leaf.leaf, faces).map(number).join(" ");
  return `/A<</O/Layout/Placement/Block/BBox[${box}]>>`;
}

/** A link belongs to its element, and the element to the link (ISO 32000-2, 14.7.5.3). */
function writeLink(
  writing: Writing,
  part: Part,
  address: string,
  owner: string,
): string {
  const { body, page, faces, links, firstLink } = writing;
  const [leaf] = leavesOf(part);
  const area = leaf ? areaOf(leaf.leaf, faces) : [0, 0, 0, 0];
  const uri = textString(address);
  const annotation = addObject(body, {
    dictionary:
      `/Type/Annot/Subtype/Link/Rect[${area.map(number).join(" ")}]/Border[0 0 0]/F 4` +
      `/StructParent ${firstLink + links.length}/Contents${uri}/A<</S/URI/URI${uri}>>`,
  });
  links.push({ annotation, owner });
  return `<</Type/OBJR/Obj ${annotation}/Pg ${page}>>`;
}

import type { Part, Typefaces } from "./parts";
import { number } from "./operators";
import { areaOf, leavesOf } from "./page-content";
import { addObject, reserveObject, setObject, textString } from "./pdf-file";
import type { PdfBody } from "./pdf-file";

/** What a document is to someone who does not see it, as it is written page by page (ISO 32000-2, 14.7). */
export type Structure = {
  body: PdfBody;
  root: string;
  /** The one element that all others are in. */
  document: string;
  /** The elements right below it, in reading order. */
  elements: string[];
  /** By the number that a page, a link or a field has: the elements of it. */
  parents: string[];
};

/** The structure of a page while it is written. */
type Writing = {
  structure: Structure;
  page: string;
  faces: Typefaces;
  /** The element that each marked piece of the page is in, by its number. */
  owners: string[];
  /** The annotations of the links. */
  links: string[];
};

/** The structure of a document, of which nothing is written yet. */
export function beginStructure(body: PdfBody): Structure {
  const [root, document] = [reserveObject(body), reserveObject(body)];
  return { body, root, document, elements: [], parents: [] };
}

/**
 * Writes what a page is: its elements, its links, and the table by which a reader finds the element of
 * what it meets on the page.
 *
 * @returns the number of the page in that table, and its links
 */
export function addPage(
  structure: Structure,
  { page, parts }: { page: string; parts: readonly Part[] },
  faces: Typefaces,
): { structParents: number; links: string[] } {
  const writing = { structure, page, faces, owners: [], links: [] };
  const structParents = structure.parents.push("") - 1;
  for (const part of parts)
    structure.elements.push(writeElement(writing, part, structure.document));
  structure.parents[structParents] = `[${writing.owners.join(" ")}]`;
  return { structParents, links: writing.links };
}

/** Writes that a field belongs to the document; the number under which its element is found. */
export function addForm(
  { body, document, elements, parents }: Structure,
  page: string,
  field: string,
): number {
  const form = addObject(body, {
    dictionary: `/S/Form/P ${document}/Pg ${page}/K[<</Type/OBJR/Obj ${field}/Pg ${page}>>]`,
  });
  elements.push(form);
  return parents.push(form) - 1;
}

/** Writes what all pages have in common; answers how the document refers to it. */
export function endStructure({
  body,
  root,
  document,
  elements,
  parents,
}: Structure): string {
  setObject(body, document, {
    dictionary: `/S/Document/P ${root}/K[${elements.join(" ")}]`,
  });
  const numbers = parents.map((parent, at) => `${at} ${parent}`);
  setObject(body, root, {
    dictionary:
      `/Type/StructTreeRoot/K ${document}/ParentTree<</Nums[${numbers.join(" ")}]>>` +
      `/ParentTreeNextKey ${parents.length}`,
  });
  return root;
}

/** Writes an element with all that is in it. */
function writeElement(writing: Writing, part: Part, parent: string): string {
  const { page, structure } = writing;
  const own = reserveObject(structure.body);
  const kids = part.parts.map((each) => {
    if ("tag" in each) return writeElement(writing, each, own);
    return String(writing.owners.push(own) - 1);
  });
  if (part.address !== undefined)
    kids.push(writeLink(writing, part, part.address, own));
  setObject(structure.body, own, {
    dictionary:
      `/S/${part.tag}/P ${parent}/Pg ${page}/K[${kids.join(" ")}]` +
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
  const { structure, page, faces, links } = writing;
  const [leaf] = leavesOf(part);
  const area = leaf ? areaOf(leaf.leaf, faces) : [0, 0, 0, 0];
  const uri = textString(address);
  const structParent = structure.parents.push(owner) - 1;
  const annotation = addObject(structure.body, {
    dictionary:
      `/Type/Annot/Subtype/Link/Rect[${area.map(number).join(" ")}]/Border[0 0 0]/F 4` +
      `/StructParent ${structParent}/Contents${uri}/A<</S/URI/URI${uri}>>`,
  });
  links.push(annotation);
  return `<</Type/OBJR/Obj ${annotation}/Pg ${page}>>`;
}

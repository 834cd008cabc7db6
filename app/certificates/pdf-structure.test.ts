import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { expect, test } from "vitest";

import { CERTIFICATE_KINDS } from "./certificate-kind";
import type { Certificate } from "./certificate";
import { at, marksIn, streamsOf } from "./pdf-objects-sample";
import { drawSample, readStructure } from "./read-back";
import { sampleCertificate } from "./sample-record";

/** Each kind in a file of its own, and all kinds in one. */
const FILES = [
  ...CERTIFICATE_KINDS.map((kind) => ({ file: kind as string, kinds: [kind] })),
  { file: "file of every", kinds: [...CERTIFICATE_KINDS] },
];

/** Certificates in one file, and its objects as a library reads them that is not ours. */
async function draw({ kinds }: (typeof FILES)[number]) {
  const says = kinds.map((kind) => sampleCertificate(kind));
  const { bytes } = await drawSample(...says);
  const { catalog } = await PDFDocument.load(bytes);
  const kids = catalog.Pages().Kids();
  const pages = says.map((_, index) => kids.lookup(index, PDFDict));
  return { says, bytes, catalog, pages };
}

test.each(FILES)(
  "who hears the $file certificate hears each thing as what it is, in order",
  async (file) => {
    const { says, bytes } = await draw(file);
    for (const [index, each] of says.entries()) {
      const heard = await readStructure(bytes, index + 1);
      const parts = heardOf(each);
      expect(heard).toEqual([
        ...(says.length > 1 ? [["Part", ...parts]] : parts),
        ...(index === 0 ? [["Form"]] : []),
      ]);
    }
  },
);

/** What somebody hears of one certificate. */
function heardOf({
  issuer,
  heading,
  opening,
  name,
  statement,
  ...says
}: Certificate) {
  const [award, ...conditions] = statement;
  return [
    ["P", issuer],
    ["H1", heading],
    ["P", `${opening} ${name} ${award}`],
    ...conditions.map((condition) => ["P", condition]),
    [
      "L",
      ...says.facts.map(({ label, value }) => [
        "LI",
        ["Lbl", label],
        ["LBody", value],
      ]),
    ],
    ["P", says.issued],
    ["P", says.check.invitation, ["Link", says.check.address]],
    [
      "P",
      ["Link", ["Figure", `QR code that leads to ${says.check.codeAddress}`]],
    ],
  ];
}

test.each(FILES)(
  "the $file certificate says that it is tagged, in which language, and what its title is (PDF/UA-1)",
  async (file) => {
    const { catalog, pages, bytes } = await draw(file);
    expect(String(at(catalog, "MarkInfo", "Marked"))).toBe("true");
    expect(String(at(catalog, "Lang"))).toBe("(en-GB)");
    expect(String(at(catalog, "ViewerPreferences", "DisplayDocTitle"))).toBe(
      "true",
    );
    for (const page of pages) expect(String(at(page, "Tabs"))).toBe("/S");
    const text = new TextDecoder("latin1").decode(bytes);
    expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(text).toContain("<pdfaid:part>3</pdfaid:part>");
  },
);

test.each(FILES)(
  "all that is drawn on the $file certificate is either marked with a number of its own or said to be an ornament",
  async (file) => {
    const { pages } = await draw(file);
    for (const page of pages) {
      const { numbers, strays } = marksIn(streamsOf(page));
      expect(strays).toEqual([]);
      expect(numbers).toEqual(numbers.map((_, index) => index));
      expect(numbers.length).toBeGreaterThan(10);
    }
  },
);

test.each(FILES)(
  "every marked piece, link and field of the $file certificate leads to the element that it is in",
  async (file) => {
    const { catalog, pages } = await draw(file);
    const parents = at(catalog, "StructTreeRoot", "ParentTree", "Nums");
    if (!(parents instanceof PDFArray)) throw new Error("No table of parents");
    for (const [index, page] of pages.entries()) {
      const { numbers } = marksIn(streamsOf(page));
      const place = Number(String(at(page, "StructParents")));
      const owners = parents.lookup(2 * place + 1, PDFArray);
      expect(owners.size()).toBe(numbers.length);
      for (const number of numbers) {
        const owner = owners.lookup(number, PDFDict);
        expect(String(owner.get(PDFName.of("Pg")))).toBe(
          String(catalog.Pages().Kids().get(index)),
        );
        const kids = owner.lookup(PDFName.of("K"), PDFArray);
        expect(kids.asArray().map(String)).toContain(String(number));
      }
      const annotations = page.lookup(PDFName.of("Annots"), PDFArray);
      expect(annotations.size()).toBe(index === 0 ? 3 : 2);
      for (let which = 0; which < annotations.size(); which += 1)
        expectOwner(annotations, which, parents);
    }
    const places = parents.asArray().filter((_, index) => index % 2 === 0);
    expect(places.map(String)).toEqual(places.map((_, place) => `${place}`));
  },
);

/** An annotation says what it is, and is a piece of an element that says the same. */
function expectOwner(annotations: PDFArray, which: number, parents: PDFArray) {
  const annotation = annotations.lookup(which, PDFDict);
  const place = Number(String(at(annotation, "StructParent")));
  const owner = parents.lookup(2 * place + 1, PDFDict);
  const isLink = String(at(annotation, "Subtype")) === "/Link";
  expect(String(at(annotation, isLink ? "Contents" : "TU"))).toMatch(
    isLink ? /^\(https:/ : /^\(Digital signature\)$/,
  );
  expect(String(at(owner, "S"))).toBe(isLink ? "/Link" : "/Form");
  expect(String(owner.lookup(PDFName.of("K")))).toContain(
    `/Obj ${String(annotations.get(which))}`,
  );
}

test.each(FILES)(
  "every font of the $file certificate is embedded, with the text that its characters stand for",
  async (file) => {
    const { pages } = await draw(file);
    for (const page of pages) {
      const all = at(page, "Resources", "Font");
      if (!(all instanceof PDFDict)) throw new Error("No fonts");
      for (const [name] of all.entries()) {
        const font = all.lookup(name, PDFDict);
        expect(at(font, "ToUnicode")).toBeInstanceOf(PDFRawStream);
        const descendant = font
          .lookup(PDFName.of("DescendantFonts"), PDFArray)
          .lookup(0, PDFDict);
        expect(at(descendant, "FontDescriptor", "FontFile2")).toBeInstanceOf(
          PDFRawStream,
        );
      }
    }
  },
);

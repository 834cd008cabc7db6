import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  decodePDFRawStream,
} from "@cantoo/pdf-lib";
import { expect, test } from "vitest";

import { CERTIFICATE_KINDS } from "./certificate-kind";
import { drawCertificate } from "./pdf.server";
import { sampleDrawing, readStructure } from "./read-back";
import { sampleSigning } from "./signature/signer-sample";
import { sampleCertificate } from "./sample-record";

const drawing = await sampleDrawing();

/** A certificate, its objects as one library reads them, and its structure as another does. */
async function draw(kind: (typeof CERTIFICATE_KINDS)[number]) {
  const says = sampleCertificate(kind);
  const { bytes } = await drawCertificate(says, drawing, sampleSigning);
  const { context, catalog } = await PDFDocument.load(bytes);
  const page = catalog.Pages().Kids().lookup(0, PDFDict);
  return { says, bytes, context, catalog, page };
}

const at = (dictionary: PDFDict, ...names: string[]) =>
  names.reduce<unknown>(
    (found, name) =>
      found instanceof PDFDict ? found.lookup(PDFName.of(name)) : undefined,
    dictionary,
  );

test.each(CERTIFICATE_KINDS)(
  "who hears the %s certificate hears each thing as what it is, in order",
  async (kind) => {
    const { says, bytes } = await draw(kind);
    const [award, ...conditions] = says.statement;
    expect(await readStructure(bytes)).toEqual([
      ["P", says.issuer],
      ["H1", says.heading],
      ["P", `${says.opening} ${says.name} ${award}`],
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
      ["Form"],
    ]);
  },
);

test.each(CERTIFICATE_KINDS)(
  "the %s certificate says that it is tagged, in which language, and what its title is (PDF/UA-1)",
  async (kind) => {
    const { catalog, page, bytes } = await draw(kind);
    expect(String(at(catalog, "MarkInfo", "Marked"))).toBe("true");
    expect(String(at(catalog, "Lang"))).toBe("(en-GB)");
    expect(String(at(catalog, "ViewerPreferences", "DisplayDocTitle"))).toBe(
      "true",
    );
    expect(String(at(page, "Tabs"))).toBe("/S");
    const text = new TextDecoder("latin1").decode(bytes);
    expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(text).toContain("<pdfaid:part>3</pdfaid:part>");
  },
);

test.each(CERTIFICATE_KINDS)(
  "all that is drawn on the %s certificate is either marked with a number of its own or said to be an ornament",
  async (kind) => {
    const { page } = await draw(kind);
    const { numbers, strays } = marksIn(streamsOf(page));
    expect(strays).toEqual([]);
    expect(numbers).toEqual(numbers.map((_, index) => index));
    expect(numbers.length).toBeGreaterThan(10);
  },
);

test.each(CERTIFICATE_KINDS)(
  "every marked piece and every link of the %s certificate leads to the element that it is in",
  async (kind) => {
    const { catalog, page } = await draw(kind);
    const parents = at(catalog, "StructTreeRoot", "ParentTree", "Nums");
    if (!(parents instanceof PDFArray)) throw new Error("No table of parents");
    const { numbers } = marksIn(streamsOf(page));
    const owners = parents.lookup(1, PDFArray);
    expect(owners.size()).toBe(numbers.length);
    numbers.forEach((number) => {
      const kids = owners
        .lookup(number, PDFDict)
        .lookup(PDFName.of("K"), PDFArray);
      expect(kids.asArray().map(String)).toContain(String(number));
    });
    const links = page.lookup(PDFName.of("Annots"), PDFArray);
    expect(links.size()).toBe(3);
    for (let index = 0; index < links.size(); index += 1) {
      const link = links.lookup(index, PDFDict);
      const number = Number(String(at(link, "StructParent")));
      const owner = parents.lookup(2 * number + 1, PDFDict);
      expect(String(parents.lookup(2 * number))).toBe(String(number));
      const isLink = String(at(link, "Subtype")) === "/Link";
      expect(String(at(link, isLink ? "Contents" : "TU"))).toMatch(
        isLink ? /^\(https:/ : /^\(Digital signature\)$/,
      );
      expect(String(at(owner, "S"))).toBe(isLink ? "/Link" : "/Form");
      expect(String(owner.lookup(PDFName.of("K")))).toContain(
        `/Obj ${String(links.get(index))}`,
      );
    }
  },
);

test.each(CERTIFICATE_KINDS)(
  "every font of the %s certificate is embedded, with the text that its characters stand for",
  async (kind) => {
    const { page } = await draw(kind);
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
  },
);

/** The content of a page as operators. */
function streamsOf(page: PDFDict): string {
  const contents = page.lookup(PDFName.of("Contents"), PDFArray);
  return contents
    .asArray()
    .map((_, index) => contents.lookup(index, PDFRawStream))
    .map((stream) =>
      new TextDecoder("latin1").decode(decodePDFRawStream(stream).decode()),
    )
    .join("\n");
}

/** The numbers of what is marked, and what paints without being marked at all. */
function marksIn(content: string): { numbers: number[]; strays: string[] } {
  const numbers: number[] = [];
  const strays: string[] = [];
  let depth = 0;
  const plain = content.replaceAll(/<[\dA-F]*>|\[[^\]]*\]/g, "[]");
  for (const [token] of plain.matchAll(
    /\/MCID (\d+)|\b(?:BMC|BDC|EMC|S|f|Tj|TJ|Do|B|n)\b/g,
  )) {
    if (token.startsWith("/MCID")) numbers.push(Number(token.slice(6)));
    else if (token === "BMC" || token === "BDC") depth += 1;
    else if (token === "EMC") depth -= 1;
    else if (depth === 0) strays.push(token);
  }
  expect(depth).toBe(0);
  return { numbers, strays };
}

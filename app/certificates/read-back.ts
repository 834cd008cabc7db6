import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";
import { prepareParts } from "./pdf/prepare-parts";
import { readTrueType } from "./pdf/true-type";
import type { Certificate } from "./certificate";
import { drawCertificates, type SignedFile } from "./pdf.server";
import { sampleSigning } from "./signature/signer-sample";

/** For tests: the fonts that certificates are set in. */
export async function fontsFromDisk() {
  return {
    regular: readTrueType(await readFont("regular")),
    bold: readTrueType(await readFont("semibold")),
  };
}

const prepared = prepareParts(await fontsFromDisk());

/** For tests: certificates as one file, drawn and signed as the Worker does it. */
export function drawSample(
  ...certificates: Certificate[]
): Promise<SignedFile> {
  return drawSigned(sampleSigning, ...certificates);
}

/** For tests: the same, signed by somebody else. */
export function drawSigned(
  signing: typeof sampleSigning,
  ...certificates: Certificate[]
): Promise<SignedFile> {
  const [{ title = "" } = {}, ...others] = certificates;
  return drawCertificates(
    {
      title: others.length > 0 ? "Teaching certificates" : title,
      certificates,
    },
    { parts: prepared, loadNameFont: () => readFont("semibold") },
    signing,
  );
}

async function readFont(weight: string): Promise<Uint8Array> {
  const { href } = new URL(`fonts/noto-sans-${weight}.ttf`, import.meta.url);
  return new Uint8Array(await readFile(fileURLToPath(href)));
}

/** How wide a space of Noto Sans is, in its size. */
const SPACE = 0.26;

/** A piece of text and the part of the page that it takes up. */
export type PlacedText = {
  text: string;
  left: number;
  right: number;
  foot: number;
  size: number;
};

/** For tests: what a reader that is not ours (PDF.js) makes of the bytes. */
export async function readBack(bytes: Uint8Array, number = 1) {
  const document = await getDocumentProxy(bytes.slice());
  const page = await document.getPage(number);
  const { info } = await document.getMetadata();
  const content = await page.getTextContent();
  const placed = content.items.flatMap((item): PlacedText[] => {
    if (!("str" in item) || !item.str.trim()) return [];
    const [, , , size = 0, left = 0, foot = 0] = item.transform as number[];
    // A line that goes on ends with the space at which it was broken.
    const blank = item.str.endsWith(" ") ? SPACE * size : 0;
    const right = left + item.width - blank;
    return [{ text: item.str.trimEnd(), left, right, foot, size }];
  });
  const annotations: { url?: string; rect: number[] }[] =
    await page.getAnnotations();

  return {
    pages: document.numPages,
    size: page.view.slice(2),
    info: info as { Title?: string; Language?: string; CreationDate?: string },
    preferences: (await document.getViewerPreferences()) as {
      DisplayDocTitle?: boolean;
    } | null,
    links: annotations,
    placed,
    text: placed.map(({ text }) => text).join(" "),
    /** The fonts are read only where a test asks. */
    embeddedFonts: async () => {
      await page.getOperatorList();
      return Object.keys(content.styles).map(
        (name) =>
          page.commonObjs.get(name) as { name: string; missingFile: boolean },
      );
    },
  };
}

/** An element as someone has it who hears the page: its role, and its text or the elements in it. */
export type Heard = [role: string, ...parts: (string | Heard)[]];

/** For tests: the elements below the document, as PDF.js finds them; of a figure what it is in words. */
export async function readStructure(
  bytes: Uint8Array,
  number = 1,
): Promise<Heard[]> {
  const page = await (await getDocumentProxy(bytes.slice())).getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if ("str" in item) {
      const id = open.findLast((each) => each !== null);
      if (id)
        texts.set(
          id,
          (texts.get(id) ?? "") + item.str + (item.hasEOL ? " " : ""),
        );
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push("id" in item && item.id ? String(item.id) : null);
  }
  const [document, ...more] = (await page.getStructTree())?.children ?? [];
  if (!document || !("children" in document) || more.length > 0) return [];
  const heard = hear(document as Node, texts);
  return heard.slice(1) as Heard[]; // a document has elements alone
}

type Node = { role: string; alt?: string; children: (Node | Leaf)[] };
type Leaf = { type: string; id: string };

function hear(
  { role, alt, children }: Node,
  texts: Map<string, string>,
): Heard {
  if (alt !== undefined) return [role, alt];
  const parts: (string | Heard)[] = [];
  for (const child of children) {
    if ("role" in child) parts.push(hear(child, texts));
    else if (child.type === "content") {
      const text = (texts.get(child.id) ?? "").trim();
      const before = parts.at(-1);
      if (typeof before === "string") parts.splice(-1, 1, `${before} ${text}`);
      else parts.push(text);
    }
  }
  return [role, ...parts];
}

/** For tests: how many glyphs each embedded font file has, read without any PDF library. */
export function embeddedGlyphCounts(bytes: Uint8Array): number[] {
  const pdf = Buffer.from(bytes);
  return [...pdf.toString("latin1").matchAll(/\/FontFile2 (\d+) 0 R/g)].map(
    ([, number]) => {
      const object = pdf.indexOf(`\n${number} 0 obj\n`);
      const start = pdf.indexOf("stream\n", object) + "stream\n".length;
      const font = inflateSync(
        pdf.subarray(start, pdf.indexOf("\nendstream", start)),
      );
      const maxp = font.readUInt32BE(font.indexOf("maxp") + 8);
      return font.readUInt16BE(maxp + 4);
    },
  );
}

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";
import { type CertificateFonts, openFonts } from "./pdf.server";

/** For tests: the fonts as they are deployed. */
export async function fontsFromDisk(): Promise<CertificateFonts> {
  return openFonts({
    regular: await readFont("regular"),
    bold: await readFont("semibold"),
  });
}

async function readFont(weight: string): Promise<Uint8Array> {
  const { href } = new URL(`fonts/noto-sans-${weight}.ttf`, import.meta.url);
  return new Uint8Array(await readFile(fileURLToPath(href)));
}

/** A piece of text and the part of the page that it takes up. */
export type PlacedText = {
  text: string;
  left: number;
  right: number;
  foot: number;
  size: number;
};

/** For tests: what a reader that is not ours (PDF.js) makes of the bytes. */
export async function readBack(bytes: Uint8Array) {
  const document = await getDocumentProxy(bytes.slice());
  const page = await document.getPage(1);
  const { info } = await document.getMetadata();
  const content = await page.getTextContent();
  const placed = content.items.flatMap((item): PlacedText[] => {
    if (!("str" in item) || !item.str.trim()) return [];
    const [, , , size = 0, left = 0, foot = 0] = item.transform as number[];
    return [{ text: item.str, left, right: left + item.width, foot, size }];
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

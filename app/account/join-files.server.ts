import { PDFDocument, type PDFPage, PDFName } from "@cantoo/pdf-lib";

import { pixelsOf, readPng } from "./png-image";

/** A4 in points. */
const PAGE = { width: 595, height: 842 };
const MARGIN = 28;
/** Unpacked, each pixel takes several bytes, and a Worker has not many. */
const MOST_PIXELS = 4_000_000;

export type WholeFile = {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
};

/**
 * Makes one PDF of several files, because DQT takes one: the pages of PDFs as they are, each picture
 * on a page of its own.
 *
 * @returns the name of the file that could not be read, where one could not
 */
export async function joinFiles(
  files: readonly WholeFile[],
): Promise<{ ok: true; file: WholeFile } | { ok: false; unreadable: string }> {
  const joined = await PDFDocument.create();
  for (const file of files) {
    const isAdded = await add(joined, file).catch(() => false);
    if (!isAdded) return { ok: false, unreadable: file.name };
  }
  const bytes = new Uint8Array(await joined.save());
  const file = { name: "evidence.pdf", type: "application/pdf", bytes };
  return { ok: true, file };
}

async function add(
  joined: PDFDocument,
  { type, bytes }: WholeFile,
): Promise<boolean> {
  if (type === "image/jpeg") {
    const { ref, width, height } = await joined.embedJpg(bytes);
    return draw(joined, { ref, width, height });
  }
  if (type === "image/png") return addPng(joined, bytes);
  const source = await PDFDocument.load(bytes);
  const pages = await joined.copyPages(source, source.getPageIndices());
  for (const page of pages) joined.addPage(page);
  return pages.length > 0;
}

async function addPng(
  joined: PDFDocument,
  bytes: Uint8Array,
): Promise<boolean> {
  const image = readPng(bytes);
  if (!image) {
    if (pixelsOf(bytes) > MOST_PIXELS) return false;
    const { ref, width, height } = await joined.embedPng(bytes);
    return draw(joined, { ref, width, height });
  }
  const { width, height, bits, colours, palette, data } = image;
  const { context } = joined;
  const space = colours === 3 ? "DeviceRGB" : "DeviceGray";
  const last = palette ? palette.length / 3 - 1 : 0;
  const indexed = palette && [
    "Indexed",
    "DeviceRGB",
    last,
    context.register(context.stream(palette)),
  ];
  const stream = context.stream(data, {
    Type: "XObject",
    Subtype: "Image",
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: indexed ?? space,
    Filter: "FlateDecode",
    DecodeParms: {
      Predictor: 15,
      Colors: colours,
      BitsPerComponent: bits,
      Columns: width,
    },
  });
  return draw(joined, { ref: context.register(stream), width, height });
}

type Drawable = {
  ref: Parameters<PDFPage["node"]["setXObject"]>[1];
  width: number;
  height: number;
};

/** As large as the page allows, in its middle. */
function draw(joined: PDFDocument, { ref, width, height }: Drawable): boolean {
  const scale = Math.min(
    (PAGE.width - 2 * MARGIN) / width,
    (PAGE.height - 2 * MARGIN) / height,
  );
  const [wide, high] = [width * scale, height * scale];
  const [x, y] = [(PAGE.width - wide) / 2, (PAGE.height - high) / 2];
  const page = joined.addPage([PAGE.width, PAGE.height]);
  page.node.setXObject(PDFName.of("Picture"), ref);
  const operators = `q ${wide} 0 0 ${high} ${x} ${y} cm /Picture Do Q`;
  const { context } = joined;
  page.node.addContentStream(context.register(context.stream(operators)));
  return true;
}

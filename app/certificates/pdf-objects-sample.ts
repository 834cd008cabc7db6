import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
} from "@cantoo/pdf-lib";

/** For tests: what is in a dictionary under these names, one in the other. */
export function at(dictionary: PDFDict, ...names: string[]): unknown {
  return names.reduce<unknown>(
    (found, name) =>
      found instanceof PDFDict ? found.lookup(PDFName.of(name)) : undefined,
    dictionary,
  );
}

/** For tests: the content of a page as operators. */
export function streamsOf(page: PDFDict): string {
  const contents = page.lookup(PDFName.of("Contents"), PDFArray);
  return contents
    .asArray()
    .map((_, index) => contents.lookup(index, PDFRawStream))
    .map((stream) =>
      new TextDecoder("latin1").decode(decodePDFRawStream(stream).decode()),
    )
    .join("\n");
}

/** For tests: the numbers of what is marked, and what paints without being marked at all. */
export function marksIn(content: string): {
  numbers: number[];
  strays: string[];
} {
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
  if (depth !== 0) strays.push("a mark that does not end");
  return { numbers, strays };
}

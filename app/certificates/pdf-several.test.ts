import { getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";

import { CERTIFICATE_KINDS } from "./certificate-kind";
import { allLinkText } from "./link";
import { drawSample, embeddedGlyphCounts, readBack } from "./read-back";
import { sampleCertificate, sampleRecord } from "./sample-record";

async function drawAll(name = "Jo Bell") {
  const says = CERTIFICATE_KINDS.map((kind) =>
    sampleCertificate(kind, sampleRecord(name)),
  );
  const { bytes } = await drawSample(...says);
  return { says, bytes };
}

test("every page says what the certificate says alone", async () => {
  const { says, bytes } = await drawAll();

  for (const [index, each] of says.entries()) {
    const alone = await drawSample(each);
    const { text, links } = await readBack(bytes, index + 1);
    const known = await readBack(alone.bytes);
    expect(text).toBe(known.text);
    expect(links.map(({ url, rect }) => [url, rect])).toEqual(
      known.links.map(({ url, rect }) => [url, rect]).slice(0, links.length),
    );
  }
});

test("a bookmark leads to each page, and is shown when the file is opened", async () => {
  const { says, bytes } = await drawAll();
  const document = await getDocumentProxy(bytes.slice());
  const marks: { title: string; dest: unknown }[] = await document.getOutline();
  const pages = await Promise.all(
    marks.map(({ dest }) =>
      document.getPageIndex((dest as [{ num: number; gen: number }])[0]),
    ),
  );

  expect(document.numPages).toBe(says.length);
  expect(marks.map(({ title }) => title)).toEqual(
    says.map(({ heading }) => heading),
  );
  expect(pages).toEqual(says.map((_, index) => index));
  expect(await document.getPageMode()).toBe("UseOutlines");
  expect((await readBack(bytes)).info.Title).toBe("Teaching certificates");
});

test("what pages have in common is in the file once, whatever letters the name has", async () => {
  for (const name of ["Jo Bell", "Αλεξάνδρα Παπαδοπούλου"]) {
    const { says, bytes } = await drawAll(name);
    expect(embeddedGlyphCounts(bytes)).toHaveLength(2);
    expect(bytes.length).toBeLessThan(20_000 + says.length * 8_000);
    expect((await readBack(bytes, says.length)).text).toContain(name);
  }
});

test.each([2, 3, 8, CERTIFICATE_KINDS.length])(
  "a file of %d certificates is about as large as its link says",
  async (count) => {
    const says = CERTIFICATE_KINDS.slice(0, count).map((kind) =>
      sampleCertificate(kind),
    );
    const { bytes } = await drawSample(...says);
    const [, said = 0] = /(\d+)KB/.exec(allLinkText(count)) ?? [];
    expect(Math.abs(bytes.length / 1024 - Number(said))).toBeLessThan(4);
  },
);

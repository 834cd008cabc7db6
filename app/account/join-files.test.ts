import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";

import { jpeg, pdf } from "./evidence-sample";
import { joinFiles } from "./join-files.server";
import { document, photo, picture } from "./picture-sample";

const PDF = "application/pdf";
const PNG = "image/png";
const JPEG = "image/jpeg";

test("a PDF gives its pages, and each picture one of its own, in their order", async () => {
  const joined = await joinFiles([
    { name: "a.pdf", type: PDF, bytes: await document(2) },
    { name: "b.jpg", type: JPEG, bytes: photo() },
    { name: "c.png", type: PNG, bytes: picture({ type: 2 }) },
  ]);
  if (!joined.ok) throw new Error(joined.unreadable);
  expect(joined.file).toMatchObject({ name: "evidence.pdf", type: PDF });
  const pages = (await PDFDocument.load(joined.file.bytes)).getPages();
  expect(
    pages.map((page) => page.node.Resources()?.toString().includes("Picture")),
  ).toEqual([false, false, true, true]);
});

test.each([
  ["grey", { type: 0 }],
  ["in colour", { type: 2 }],
  ["with a palette", { type: 3 }],
  ["with transparency", { type: 6 }],
] as const)("a PNG %s is taken over", async (_, kind) => {
  const bytes = picture(kind);
  const joined = await joinFiles([{ name: "a.png", type: PNG, bytes }]);
  expect(joined.ok).toBe(true);
});

test.each([
  ["a PDF that only begins like one", PDF, pdf()],
  ["a JPEG that only begins like one", JPEG, jpeg()],
  ["a PNG that is cut", PNG, picture({ type: 6 }).subarray(0, 30)],
  [
    "a PNG that is too large to be unpacked",
    PNG,
    withSize(picture({ type: 6 }), 4001, 1000),
  ],
])("%s cannot be joined, and is named", async (_, type, bytes) => {
  expect(
    await joinFiles([
      { name: "good.jpg", type: JPEG, bytes: photo() },
      { name: "bad", type, bytes },
    ]),
  ).toEqual({ ok: false, unreadable: "bad" });
});

function withSize(
  bytes: Uint8Array<ArrayBuffer>,
  width: number,
  height: number,
) {
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

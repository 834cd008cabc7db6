import { expect, test } from "vitest";

import { LARGEST_FILE } from "~/uploads/limits";
import { checkEvidence, formatSize, tidyFileName } from "./evidence-file";
import { jpeg, pdf, png } from "./evidence-sample";

test.each([
  ["deed poll.pdf", "application/pdf", pdf()],
  ["SCAN.PDF", "application/pdf", pdf()],
  ["photo.jpg", "image/jpeg", jpeg()],
  ["photo.JPEG", "image/jpeg", jpeg()],
  ["certificate.png", "image/png", png()],
])("%s is taken", (name, type, bytes) => {
  expect(checkEvidence({ name, type, bytes })).toEqual({
    ok: true,
    name,
    type,
  });
});

test("a file of 3 MB is taken, and one of a byte more is not", () => {
  const bytes = pdf(LARGEST_FILE);
  const file = { name: "a.pdf", type: "application/pdf", bytes };
  expect(bytes.length).toBe(LARGEST_FILE);
  expect(checkEvidence(file)).toMatchObject({ ok: true });
  expect(
    checkEvidence({ ...file, bytes: pdf(LARGEST_FILE + 1) }),
  ).toMatchObject({ problem: "a.pdf must be smaller than 3MB" });
});

const html = new TextEncoder().encode("<!doctype html><script>1</script>");
const NOT_TAKEN = "must be a PDF, JPEG or PNG";

test.each([
  ["HTML that calls itself a PDF", "a.pdf", "application/pdf", html, NOT_TAKEN],
  ["a PDF declared as HTML", "a.pdf", "text/html", pdf(), NOT_TAKEN],
  ["a PDF named as a page", "a.html", "application/pdf", pdf(), NOT_TAKEN],
  ["a JPEG named as a PNG", "a.png", "image/png", jpeg(), NOT_TAKEN],
  ["a JPEG declared as a PNG", "a.jpg", "image/png", jpeg(), NOT_TAKEN],
  ["a file without an extension", "a", "application/pdf", pdf(), NOT_TAKEN],
  ["an empty file", "a.pdf", "application/pdf", new Uint8Array(), "is empty"],
  [
    "half a PDF",
    "a.pdf",
    "application/pdf",
    pdf().subarray(0, 20),
    "is damaged or not complete. Choose it again",
  ],
  [
    "half a PNG",
    "a.png",
    "image/png",
    png().subarray(0, 20),
    "is damaged or not complete. Choose it again",
  ],
  [
    "a PDF with a password",
    "a.pdf",
    "application/pdf",
    pdf(300, "/Encrypt 5 0 R"),
    "has a password. Save it without one and choose it again",
  ],
  [
    "a photo of an iPhone",
    "a.heic",
    "image/heic",
    new Uint8Array(
      new TextEncoder().encode("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"),
    ),
    "is a HEIC photo, which we cannot take. Save it as a JPEG or PDF",
  ],
])("%s is refused, and why is said", (_, name, type, bytes, why) => {
  expect(checkEvidence({ name, type, bytes: new Uint8Array(bytes) })).toEqual({
    ok: false,
    problem: `${name} ${why}`,
  });
});

test.each([
  ["C:\\Users\\me\\deed.pdf", "deed.pdf"],
  ["../../etc/passwd.pdf", "passwd.pdf"],
  ["a\u0000\u202eb.pdf", "ab.pdf"],
  [".pdf", "file.pdf"],
  ["", "file"],
  [`${"é".repeat(200)}.pdf`, `${"é".repeat(96)}.pdf`],
])("a file named “%s” is kept as “%s”", (name, kept) => {
  expect(tidyFileName(name)).toBe(kept);
});

test.each([
  [1, "1KB"],
  [123_456, "121KB"],
  [1_572_864, "1.5MB"],
  [3_145_728, "3MB"],
])("%i bytes are %s", (bytes, size) => {
  expect(formatSize(bytes)).toBe(size);
});

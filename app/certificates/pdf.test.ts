import { expect, test } from "vitest";
import { CERTIFICATE_KINDS } from "./certificate-kind";
import type { CertificateKind } from "./certificate-kind";
import { shortLinkText } from "./link";
import { embeddedGlyphCounts, drawSample, readBack } from "./read-back";
import { sampleCertificate, sampleRecord } from "./sample-record";

/** A certificate as it says it, its bytes, and what a reader makes of them. */
async function draw(kind: CertificateKind, name?: string) {
  const says = sampleCertificate(kind, sampleRecord(name));
  const { bytes } = await drawSample(says);
  return { says, bytes, ...(await readBack(bytes)) };
}

test.each(CERTIFICATE_KINDS)(
  "the %s certificate says all its facts as text, in order",
  async (kind) => {
    const { says, text } = await draw(kind);

    expect(text).toBe(
      [
        says.issuer,
        says.heading,
        says.opening,
        says.name,
        ...says.statement,
        ...says.facts.flatMap(({ label, value }) => [label, value]),
        says.issued,
        says.check.invitation,
        says.check.address,
      ].join(" "),
    );
  },
);

test.each(CERTIFICATE_KINDS)(
  "the %s certificate is one A4 page with a title and a language",
  async (kind) => {
    const { says, pages, size, info, preferences } = await draw(kind);

    expect(pages).toBe(1);
    expect(size).toEqual([595.28, 841.89]);
    expect(info).toMatchObject({ Title: says.title, Language: "en-GB" });
    expect(preferences).toEqual({ DisplayDocTitle: true });
  },
);

test.each(CERTIFICATE_KINDS)(
  "the %s certificate embeds its fonts, cut to what it uses, in few bytes",
  async (kind) => {
    const { bytes, embeddedFonts } = await draw(kind);
    const embedded = await embeddedFonts();

    expect(
      embedded.map(({ name }) => name.replace(/^[A-Z]{6}\+/, "")).toSorted(),
    ).toEqual(["NotoSans-Regular", "NotoSans-SemiBold"]);
    for (const font of embedded) {
      expect(font.name).toMatch(/^[A-Z]{6}\+/);
      expect(font.missingFile).toBe(false);
    }
    for (const count of embeddedGlyphCounts(bytes))
      expect(count).toBeLessThan(90);
    expect(bytes.length).toBeLessThan(28_000);
  },
);

test("a long address of the service keeps clear of the code, and can be followed on both its lines", async () => {
  const says = sampleCertificate(
    "qts",
    sampleRecord(),
    "https://access-your-teaching-qualifications.education.gov.uk",
  );
  const { bytes } = await drawSample(says);
  const { links, placed } = await readBack(bytes);
  const [check, code] = links;
  const lines = placed.slice(-2);
  expect(lines.map(({ text }) => text).join("")).toBe(says.check.address);
  for (const { left, right, foot } of lines) {
    expect(right).toBeLessThan((code?.rect[0] ?? 0) - 6);
    expect(left).toBeGreaterThanOrEqual((check?.rect[0] ?? 0) - 0.1);
    expect(foot).toBeGreaterThan(check?.rect[1] ?? 0);
    expect(foot).toBeLessThan(check?.rect[3] ?? 0);
  }
});

test.each(CERTIFICATE_KINDS)(
  "the %s certificate is about as large as its link says",
  async (kind) => {
    const [, said = 0] = /(\d+)KB/.exec(shortLinkText(kind, null)) ?? [];
    const { bytes } = await draw(kind);
    expect(Math.abs(bytes.length / 1024 - Number(said))).toBeLessThan(2);
  },
);

test("an employer can follow the address for checks", async () => {
  const { says, links, placed } = await draw("qts");
  const address = placed.find(({ text }) => text === says.check.address);

  expect(links.flatMap(({ url }) => url ?? [])).toEqual([
    says.check.address,
    says.check.codeAddress,
  ]);
  const [left = 0, foot = 0, right = 0, top = 0] = links[0]?.rect ?? [];
  expect(left).toBeCloseTo(address?.left ?? 0, 1);
  expect(right).toBeCloseTo(address?.right ?? 0, 1);
  expect(foot).toBeLessThan(address?.foot ?? 0);
  expect(top).toBeGreaterThan(address?.foot ?? 0);
});

function withoutSignature(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("latin1");
  return text.replace(/\/Contents<[\da-f]+>/, "");
}

test("the same issue gives the same bytes but for the signature, with the date of the issue", async () => {
  const [first, second] = [await draw("qtls"), await draw("qtls")];
  expect(withoutSignature(first.bytes)).toBe(withoutSignature(second.bytes));
  expect(first.info.CreationDate).toBe("D:20261128090000Z");
});

test.each([
  "Siân Ŵyn Llŷr-Ŷstwyth",
  "Αλεξάνδρα Παπαδοπούλου",
  "Łukasz Żółkiewski-Ćwik",
  "Nguyễn Thị Ánh Tuyết",
  "Наталья Щербакова",
  "Ọlábísí Ẹbùn Adébọ̀wálé",
  "Ọ́lá Ẹ̀bùn Ṣọ́lá",
  "Siobhán (Shiv) O’Neill \\ Sons",
])(
  "the name %s can be printed, and found and copied from the page",
  async (name) => {
    const { text, info } = await draw("qts", name);

    expect(text.normalize("NFC")).toContain(
      `This certifies that ${name.normalize("NFC")} holds`,
    );
    expect(info.Title).toBe(`QTS certificate for ${name}`);
  },
);

test("a name in letters and separate accents is the same certificate as one in joined letters", async () => {
  const [apart, joined] = await Promise.all(
    ["NFD", "NFC"].map((form) => draw("qts", "Siân Ŵyn".normalize(form))),
  );

  expect(apart?.placed).toEqual(joined?.placed);
});

test("invisible marks and odd spaces in a name are not printed", async () => {
  const { text } = await draw("qts", "Jo\u00A0\u200F  Bell\u202E");

  expect(text).toContain("This certifies that Jo Bell holds");
});

test.each(["李小龍", "محمد", "Jo 😀"])(
  "the name %s cannot be printed, and is never printed in part",
  async (name) => {
    await expect(draw("qts", name)).rejects.toThrow("lacks a character");
  },
);

import { expect, test } from "vitest";
import type { CertificateKind } from "./certificate-kind";
import { drawSample, readBack } from "./read-back";
import { sampleCertificate, sampleRecord } from "./sample-record";

const [LEFT, RIGHT, RULE] = [80, 595.28 - 80, 312];

/** Parts of names as they are in this country: short, long, hyphenated, accented, in three scripts. */
const FIRST = [
  ..."Jo Li Amara Siân Ŵyn Wilhelmina-Alexandra Mary-Jane Nguyễn Ẹ̀bùn".split(
    " ",
  ),
  ..."Αλεξάνδρα Наталья Mohammed Zoë Łukasz Iiiiiiiiiiii Mmmmmmmmmmmm".split(
    " ",
  ),
];
const MIDDLE = [
  "",
  "Ngozi",
  "d’Arcy",
  "Παναγιώτα",
  "Bartholomew Featherstonehaugh",
  "Anne Marie Thérèse Bernadette",
];
const LAST = [
  ..."Bell Okonkwo-Hughes Παπαδοπούλου Llŷr Щербакова Ó’Briain".split(" "),
  ..."Cholmondeley-Marjoribanks Wolfeschlegelsteinhausenberger Adébọ̀wálé".split(
    " ",
  ),
  "van der Westhuizen",
  "Al-Rashid bint Abdulrahman",
];

/** Every first name with every middle and last name; the tests of one first name are one. */
const NAMES = FIRST.map((first) =>
  LAST.flatMap((last) =>
    MIDDLE.map((middle) => [first, middle, last].filter(Boolean).join(" ")),
  ),
);

const AWKWARD = [
  "W".repeat(90),
  "Ŵ".repeat(90),
  "i".repeat(90),
  "Mm ".repeat(30),
  `${"a".repeat(44)}-${"b".repeat(45)}`,
];

async function placeName(name: string, kind: CertificateKind = "npqsenco") {
  const says = sampleCertificate(kind, sampleRecord(name));
  const { placed, text, pages } = await readBack(
    (await drawSample(says)).bytes,
  );
  const begin = placed.findIndex((line) => line.text === says.opening) + 1;
  const end = placed.findIndex((line) => line.text.startsWith("has "));
  return { placed, text, pages, lines: placed.slice(begin, end) };
}

test.each([...NAMES, AWKWARD])(
  "%s, … stay between the margins and above the facts",
  async (...names) => {
    for (const name of names) {
      const { placed, text, pages, lines } = await placeName(name);

      expect(pages).toBe(1);
      expect(withoutSpaces(text)).toContain(withoutSpaces(name));
      for (const { left, right } of placed) {
        expect(left, name).toBeGreaterThanOrEqual(LEFT - 0.01);
        expect(right, name).toBeLessThanOrEqual(RIGHT + 0.5);
      }
      for (const { size } of lines)
        expect(size, name).toBeGreaterThanOrEqual(15);
      expect(
        new Set(lines.map(({ foot }) => foot)).size,
        name,
      ).toBeLessThanOrEqual(3);
      const facts = placed.findIndex((line) =>
        line.text.startsWith("Teacher reference"),
      );
      expect(placed[facts - 1]?.foot).toBeGreaterThan(RULE + 6);
    }
  },
);

test("more than a thousand names are tried", () => {
  expect(new Set(NAMES.flat()).size).toBeGreaterThan(1000);
});

test("lines of text do not run into each other", async () => {
  for (const name of AWKWARD) {
    const { placed } = await placeName(name);
    const flowing = placed.slice(
      0,
      placed.findIndex(({ text }) => text.startsWith("Teacher reference")),
    );

    flowing.slice(1).forEach((line, index) => {
      expect((flowing[index]?.foot ?? 0) - line.foot).toBeGreaterThanOrEqual(
        line.size,
      );
    });
  }
});

test("a short name is set large on one line", async () => {
  const { lines } = await placeName("Jo Bell");

  expect(lines).toMatchObject([{ text: "Jo Bell", size: 38 }]);
});

test("a name a little too long is set smaller rather than on two lines", async () => {
  const { lines } = await placeName("Wilhelmina Featherstonehaugh");

  expect(lines).toHaveLength(1);
  expect(lines[0]?.size).toBeLessThan(38);
});

test("a long name is set on lines of like length", async () => {
  const { lines } = await placeName(
    "Wilhelmina Alexandra Theodora Maximiliana Featherstone",
  );
  const lengths = lines.map(({ left, right }) => right - left);

  expect(lines).toHaveLength(2);
  expect(Math.min(...lengths) / Math.max(...lengths)).toBeGreaterThan(0.75);
});

test.each<CertificateKind>(["npqsenco", "qtls"])(
  "on the longest pages, such as %s, no name reaches the facts, not even one longer than any record holds",
  async (kind) => {
    for (const name of [...AWKWARD, "W".repeat(300), "Wm ".repeat(100)]) {
      const { placed } = await placeName(name, kind);
      const facts = placed.findIndex(({ text }) =>
        text.startsWith("Teacher reference"),
      );

      expect(placed[facts - 1]?.foot, name).toBeGreaterThan(RULE + 6);
      for (const { right } of placed)
        expect(right, name).toBeLessThanOrEqual(RIGHT + 0.5);
    }
  },
);

function withoutSpaces(text: string): string {
  return text.normalize("NFC").replaceAll(/\s/g, "");
}

import { expect, test } from "vitest";

import { glyphOf } from "./pdf/true-type";
import { canBePrinted, printable } from "./printable";
import { fontsFromDisk } from "./read-back";

test.each([
  ["Soﬁa Aﬄeck", "Sofia Affleck"],
  ["Ｊｏ Ｂｅｌｌ", "Jo Bell"],
  ["D′Arcy", "D’Arcy"],
  ["D`Arcy", "D’Arcy"],
  ["D´Arcy", "D’Arcy"],
  ["Lee−Jones", "Lee-Jones"],
  ["Jo\u0000\u0007 Bell\u202e", "Jo Bell"],
  ["Jo\u00a0\u2003Bell", "Jo Bell"],
  ["Sia\u0302n", "Siân"],
])("%j is printed as %s", (name, printed) => {
  expect(printable(name)).toBe(printed);
  expect(canBePrinted(name)).toBe(true);
});

test.each([
  "Kahaʻi",
  "O’Brien",
  "D'Arcy",
  "Łukasz Żółkiewski",
  "Ọ́lá",
  "Ἀλέξανδρος",
  "Xʔáthi",
])("%s stays as it is", (name) => {
  expect(printable(name)).toBe(name.normalize("NFC"));
});

test.each(["李小龍", "محمد", "Jo 😀", "\u0378"])(
  "%s cannot be printed",
  (name) => {
    expect(canBePrinted(name)).toBe(false);
  },
);

test("what is said to be in the fonts is in both of them", async () => {
  const { regular, bold } = await fontsFromDisk();
  const wrong: string[] = [];
  for (let point = 0x20; point <= 0xffff; point += 1) {
    const character = String.fromCodePoint(point);
    if (printable(character) !== character || !canBePrinted(character))
      continue;
    if (glyphOf(regular, point) === 0 || glyphOf(bold, point) === 0)
      wrong.push(point.toString(16));
  }
  expect(wrong).toEqual([]);
});

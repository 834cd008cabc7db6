import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";

import { checkNameChange } from "./name-change";

const onRecord = { first: "Amara", middle: "Ngozi", last: "Okonkwo" };

test("a name comes back as it would stand on the record", () => {
  expect(check("  Steven ", " Gonville  St\u00adJohn", "Toast")).toEqual({
    ok: true,
    values: {
      firstName: "Steven",
      middleName: "Gonville StJohn",
      lastName: "Toast",
    },
  });
});

test.each([
  ["José", "", "Núñez"],
  ["Ṣadé", "", "O’Brien-Ọlá"],
  ["ʻAulani", "", "D'Souza"],
  ["Þóra", "", "Ægisdóttir"],
  ["李", "", "小龍"],
  ["Μαρία", "", "Παπαδοπούλου"],
  ["محمد", "", "العلي"],
  ["Nguyễn", "Thị", "Hương"],
  ["Jean-Luc", "J.R.R.", "van der Berg"],
  ["Mercè", "", "Gal·la"],
  ["A", "", "B"],
])("%s %s %s can be a name", (first, middle, last) => {
  expect(check(first, middle, last)).toMatchObject({ ok: true });
});

test.each<[string, string, string, Record<string, string>]>([
  [
    "",
    "",
    " ",
    { firstName: "Enter your first name", lastName: "Enter your last name" },
  ],
  [
    "R2D2",
    "",
    "Toast",
    {
      firstName:
        "First name must only include letters, spaces, hyphens, apostrophes and full stops",
    },
  ],
  [
    "<b>",
    "",
    "Toast",
    {
      firstName:
        "First name must only include letters, spaces, hyphens, apostrophes and full stops",
    },
  ],
  ["Ada", "-", "Toast", { middleName: "Middle name must include a letter" }],
  [
    "Ada",
    "",
    "😀",
    {
      lastName:
        "Last name must only include letters, spaces, hyphens, apostrophes and full stops",
    },
  ],
  [
    "Ada",
    "x".repeat(101),
    "Toast",
    { middleName: "Middle name must be 100 characters or less" },
  ],
])("“%s” “%s” “%s” cannot", (first, middle, last, errors) => {
  expect(check(first, middle, last)).toEqual({ ok: false, errors });
});

test("a hundred characters are a name still, also those that take two places", () => {
  expect(check("𠮷".repeat(100), "", "Toast")).toMatchObject({ ok: true });
});

test("the name that is on the record is no change, however it is spaced", () => {
  expect(check(" Amara", "Ngozi ", "Okonkwo")).toEqual({
    ok: false,
    errors: {
      firstName: "This is the name that is on your record. Change it",
    },
  });
  expect(check("amara", "Ngozi", "Okonkwo")).toMatchObject({ ok: true });
});

test("whatever is typed, the answer is a tidy name or says what is wrong", () => {
  const text = string({ unit: "grapheme", maxLength: 120 });
  assert(
    property(text, text, text, (first, middle, last) => {
      const checked = check(first, middle, last);
      if (!checked.ok) return Object.keys(checked.errors).length > 0;
      const again = check(...partsOf(checked.values));
      expect(again).toEqual(checked);
      return !/[<>&"\d]/.test(Object.values(checked.values).join(""));
    }),
    { numRuns: 10_000 },
  );
});

function partsOf(values: Record<string, string>): [string, string, string] {
  const { firstName = "", middleName = "", lastName = "" } = values;
  return [firstName, middleName, lastName];
}

function check(firstName: string, middleName: string, lastName: string) {
  return checkNameChange({ firstName, middleName, lastName }, onRecord);
}

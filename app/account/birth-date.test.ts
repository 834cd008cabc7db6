import { assert, integer, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";

import { checkBirthDate } from "./birth-date";

const today = "2026-11-27";

test.each([
  ["15", "6", "1990", "1990-06-15"],
  [" 05", "06 ", "1990", "1990-06-05"],
  ["29", "2", "2000", "2000-02-29"],
  // The 16th birthday is today.
  ["27", "11", "2010", "2010-11-27"],
  ["28", "11", "1926", "1926-11-28"],
])("%s %s %s is %s", (day, month, year, dateOfBirth) => {
  expect(check(day, month, year)).toEqual({
    ok: true,
    values: { dateOfBirth },
  });
});

const REAL = "Date of birth must be a real date";

test.each([
  ["", "", "", "day", "Enter your date of birth"],
  ["", "", "1990", "day", "Date of birth must include a day and month"],
  ["", "6", "", "day", "Date of birth must include a day and year"],
  ["1", "", "", "month", "Date of birth must include a month and year"],
  ["", "6", "1990", "day", "Date of birth must include a day"],
  ["1", " ", "1990", "month", "Date of birth must include a month"],
  ["1", "6", "", "year", "Date of birth must include a year"],
  ["15", "6", "90", "year", "Year must include 4 numbers"],
  ["15", "6", "19900", "year", "Year must include 4 numbers"],
  ["32", "6", "1990", "day", REAL],
  ["29", "2", "1990", "day", REAL],
  ["0", "6", "1990", "day", REAL],
  ["-1", "6", "1990", "day", REAL],
  ["1", "13", "1990", "day", REAL],
  ["one", "6", "1990", "day", REAL],
  ["1", "June", "1990", "day", REAL],
  ["1", "6", "199O", "day", REAL],
  ["28", "11", "2026", "day", "Date of birth must be in the past"],
  ["27", "11", "1926", "year", "Date of birth must be less than 100 years ago"],
  ["1", "1", "0001", "year", "Date of birth must be less than 100 years ago"],
  ["28", "11", "2010", "year", "You must be at least 16 years old"],
  [
    "24",
    "4",
    "1989",
    "day",
    "This is the date of birth that is on your record. Change it",
  ],
])("“%s” “%s” “%s” is wrong at %s: %s", (day, month, year, part, text) => {
  expect(check(day, month, year)).toEqual({
    ok: false,
    errors: { [part]: text },
  });
});

test("whatever is typed, the answer is a day between 16 and 100 years ago or says what is wrong", () => {
  const text = oneof(
    string({ maxLength: 12 }),
    integer({ min: -3, max: 2100 }).map(String),
  );
  assert(
    property(text, text, text, (day, month, year) => {
      const checked = check(day, month, year);
      if (!checked.ok) return Object.keys(checked.errors).length === 1;
      const { dateOfBirth } = checked.values;
      return dateOfBirth > "1926-11-27" && dateOfBirth <= "2010-11-27";
    }),
    { numRuns: 10_000 },
  );
});

function check(day: string, month: string, year: string) {
  return checkBirthDate(
    { day, month, year },
    { today, onRecord: "1989-04-24" },
  );
}

import { expect, test } from "vitest";

import { referencesIn } from "./reference.ts";

test.each([
  ["7F3K-9Q2M-0001-ABCD"],
  ["7f3k 9q2m oooi abcd"],
  [" 7F3K9Q2MOOOLABCD "],
])("a reference that was read out as %j is found", (said) => {
  expect(referencesIn(said)[0]).toBe("7F3K-9Q2M-0001-ABCD");
});

test("the number of a case is taken as it is", () => {
  expect(referencesIn("case-test-123")).toEqual(["CASE-TEST-123"]);
});

test("the number of a case that is as long as a reference of ours is looked for as both", () => {
  expect(referencesIn("CASE-2026-1234567-A")).toEqual([
    "CASE-2026-1234-567A",
    "CASE-2026-1234567-A",
  ]);
});

test.each(["", "' OR 1=1 --", "x".repeat(65), "CASE'1"])(
  "%j is none, and nothing is asked of the database",
  (said) => {
    expect(() => referencesIn(said)).toThrow("is no reference of a request");
  },
);

import { expect, test } from "vitest";

import { ageRangeFromAges, ageRangeFromText } from "./age-range";

test.each([
  ["11 to 16", "11 to 16 years"],
  ["11 to 16 years", "11 to 16 years"],
  ["03 to 07 years", "3 to 7 years"],
  ["00 to 05 years", "0 to 5 years"],
  ["11 years", "11 years"],
  ["to 16 years", "Up to 16 years"],
  ["05 to 99 years", "5 years"],
  ["Key Stage 2", "Key stage 2"],
  ["Foundation stage", "Foundation stage"],
  ["Foundation Stage to Key Stage 1 years", "Foundation stage to key stage 1"],
  ["Post 16", "Post 16"],
])("the age range %j reads %j", (description, words) => {
  expect(ageRangeFromText(description)).toBe(words);
});

test.each([
  null,
  "",
  " ",
  "99",
  "99 to 99 years",
  "Age range",
  "Not applicable",
  "Other",
])("the age range %j says nothing", (description) => {
  expect(ageRangeFromText(description)).toBeNull();
});

test("an age range with an unknown end says only what is known", () => {
  expect(ageRangeFromAges(3, 7)).toBe("3 to 7 years");
  expect(ageRangeFromAges(0, null)).toBe("0 years");
  expect(ageRangeFromAges(null, 16)).toBe("Up to 16 years");
  expect(ageRangeFromAges(null, null)).toBeNull();
});

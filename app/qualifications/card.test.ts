import { expect, test } from "vitest";

import { filledRows, plainCard } from "./card";

test.each([null, "", " ", "\n\t"])(
  "a row without a value (%j) is left out",
  (value) => {
    expect(filledRows({ "End date": value })).toEqual([]);
  },
);

test("a row that says nought is not blank", () => {
  expect(filledRows({ "Number of terms": 0 })).toEqual([
    { label: "Number of terms", value: "0" },
  ]);
});

test("rows keep their order and lose the spaces around their values", () => {
  expect(filledRows({ First: " one ", Second: null, Third: "three" })).toEqual([
    { label: "First", value: "one" },
    { label: "Third", value: "three" },
  ]);
});

test("a plain card has nothing beside its rows", () => {
  expect(
    plainCard("mq", "Mandatory qualification (MQ)", null, []),
  ).toMatchObject({
    help: null,
    notice: null,
    certificate: null,
    history: [],
  });
});

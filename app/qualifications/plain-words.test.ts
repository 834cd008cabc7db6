import { expect, test } from "vitest";

import { plainResult, plainRoute, plainSpecialism } from "./plain-words";

test.each([
  ["HEI - Historic", "University or college course"],
  ["EYITT - Graduate Entry", "Early years, graduates"],
  ["Early Years ITT Graduate Entry", "Early years, graduates"],
  ["Provider-led (undergrad)", "Undergraduate course, led by a provider"],
  ["Provider led Undergrad", "Undergraduate course, led by a provider"],
  ["Graduate Teacher Programme", "Graduate Teacher Programme"],
  ["A route of tomorrow", "A route of tomorrow"],
  [null, null],
])("the route %s is “%s”", (name, words) => {
  expect(plainRoute(name)).toBe(words);
});

test.each([
  ["Visual", "Visual impairment"],
  ["Multi_Sensory Impairment", "Multi-sensory impairment"],
  ["Multi-sensory", "Multi-sensory impairment"],
  ["Something new", "Something new"],
])("the specialism %s is “%s”", (name, words) => {
  expect(plainSpecialism(name)).toBe(words);
});

test("a course is passed, where DQT says that something is held", () => {
  expect(["Held", "Pass", "Withdrawn", null].map(plainResult)).toEqual([
    "Passed",
    "Passed",
    "Withdrawn",
    null,
  ]);
});

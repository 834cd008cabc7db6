import { expect, test } from "vitest";

import { isNpqCode, NPQ_CODES, npqName } from "./npq-name";

test("the eleven codes of the contract are known, and no others", () => {
  expect(NPQ_CODES.toSorted()).toEqual([
    "NPQEL",
    "NPQEYL",
    "NPQH",
    "NPQLBC",
    "NPQLL",
    "NPQLPM",
    "NPQLT",
    "NPQLTD",
    "NPQML",
    "NPQSENCO",
    "NPQSL",
  ]);
});

test.each([
  ["NPQEL", "executive leadership"],
  ["NPQEYL", "early years leadership"],
  ["NPQH", "headship"],
  ["NPQLBC", "leading behaviour and culture"],
  ["NPQLL", "leading literacy"],
  ["NPQLPM", "leading primary mathematics"],
  ["NPQLT", "leading teaching"],
  ["NPQLTD", "leading teacher development"],
  ["NPQML", "middle leadership"],
  ["NPQSENCO", "special educational needs co-ordinators"],
  ["NPQSL", "senior leadership"],
])("%s is the NPQ for %s", (code, subject) => {
  expect(npqName(code).toLowerCase()).toBe(
    `national professional qualification (npq) for ${subject}`,
  );
});

test.each(["NPQX", "npqh", "", "toString", "__proto__"])(
  "a code that we do not know (%j) is named by itself",
  (code) => {
    expect(isNpqCode(code)).toBe(false);
    expect(npqName(code)).toMatch(/^National Professional Qualification \(/i);
    expect(npqName(code)).toContain(`(${code})`);
  },
);

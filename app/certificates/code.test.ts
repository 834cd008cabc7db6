import * as fc from "fast-check";
import { expect, test } from "vitest";

import { newCode, parseCode, shownCode } from "./code";

const ALPHABET = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];
const place = fc.nat({ max: 27 });
const digit = fc.constantFrom(...ALPHABET);

function withDigit(code: string, at: number, to: string): string {
  return code.slice(0, at) + to + code.slice(at + 1);
}

test("a code is shown in seven groups of four, and read back", () => {
  const code = newCode();
  expect(shownCode(code)).toMatch(/^(?:[\dA-HJKMNP-TV-Z]{4}-){6}.{4}$/);
  expect(parseCode(shownCode(code))).toBe(code);
});

test("no two codes are the same", () => {
  const codes = Array.from({ length: 1000 }, newCode);
  expect(new Set(codes).size).toBe(1000);
});

test("a code is known however it was typed", () => {
  const right =
    Array.from({ length: 2000 }, newCode).find(
      (code) => code.includes("0") && code.includes("1"),
    ) ?? "";
  const group = (between: string) =>
    right.replaceAll(/.{4}(?=.)/g, `$&${between}`);
  expect(right).not.toBe("");
  for (const typed of [
    right,
    right.toLowerCase(),
    group(" "),
    group("–"),
    ` ${group(" - ")}\n`,
    right.replaceAll("0", "o").replaceAll("1", "l"),
    right.replaceAll("0", "O").replaceAll("1", "I"),
  ])
    expect(parseCode(typed)).toBe(right);
});

test("one wrong digit is noticed", () => {
  fc.assert(
    fc.property(place, digit, (at, to) => {
      const code = newCode();
      fc.pre(code[at] !== to);
      expect(parseCode(withDigit(code, at, to))).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test("two digits in each other’s place are noticed", () => {
  fc.assert(
    fc.property(fc.nat({ max: 26 }), (at) => {
      const code = newCode();
      const [one = "", other = ""] = code.slice(at, at + 2);
      fc.pre(one !== other);
      const swapped = withDigit(withDigit(code, at, other), at + 1, one);
      expect(parseCode(swapped)).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test.each(["", "0", "ABCD", "U".repeat(28), "0".repeat(29), "€".repeat(28)])(
  "“%s” is no code",
  (typed) => {
    expect(parseCode(typed)).toBeNull();
  },
);

test("nothing that is typed makes trouble", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
      const code = parseCode(typed);
      expect(code === null || /^[\dA-HJKMNP-TV-Z]{28}$/.test(code)).toBe(true);
    }),
  );
});

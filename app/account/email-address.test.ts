import { assert, asyncProperty, string } from "fast-check";
import { expect, test } from "vitest";

import { checkEmail } from "./email-address";
import { checkMobile, formatMobile } from "./mobile-number";

test.each([
  ["amara@example.com", "amara@example.com"],
  [" amara @example.com\u200b", "amara@example.com"],
  ["o'brien+x@sub.example.co.uk", "o'brien+x@sub.example.co.uk"],
  ["ada@EXAMPLE.com", "ada@example.com"],
  ["ada@bücher.example", "ada@xn--bcher-kva.example"],
  ["Headteacher.Smith@example.com", "Headteacher.Smith@example.com"],
])("“%s” is %s", (typed, value) => {
  expect(checkEmail(typed)).toEqual({ ok: true, value });
});

test.each([
  "amara",
  "@example.com",
  "amara@",
  "amara@example",
  "a..b@example.com",
  "amara@-example.com",
  "amara@example.c",
  "amara@example.123",
  "amara@exa mple..com",
  "<b>@example.com",
  "amara@example.com,other@example.com",
  `${"a".repeat(64)}@${"b".repeat(64)}.com`,
])("“%s” is no address", (typed) => {
  expect(checkEmail(typed)).toMatchObject({
    ok: false,
    problem:
      "Enter an email address in the correct format, like name@example.com",
  });
});

test("an address that is missing, too long or of an office is told apart", () => {
  expect(checkEmail(" ")).toMatchObject({
    problem: "Enter your email address",
  });
  expect(checkEmail(`${"a".repeat(320)}@example.com`)).toMatchObject({
    problem: "Email address must be 320 characters or less",
  });
  for (const local of ["headteacher", "Office", "info"])
    expect(checkEmail(`${local}@school.example`)).toMatchObject({
      problem: expect.stringContaining("only you use"),
    });
});

test.each([
  ["07700 900 982", "+447700900982"],
  ["7700900982", "+447700900982"],
  ["+44 (0)7700 900982".replace("(0)", ""), "+447700900982"],
  ["0044 7700-900982", "+447700900982"],
  ["+33 6 12 34 56 78", "+33612345678"],
  ["0033612345678", "+33612345678"],
  ["+1 202 555 0123", "+12025550123"],
])("“%s” is %s", async (typed, value) => {
  expect(await checkMobile(typed)).toEqual({ ok: true, value });
});

test.each([
  "",
  "07700",
  "0207 946 0000",
  "seven",
  "+999 123 456 789",
  "+44 20 7946 0000",
  "077009009821",
])("“%s” is no mobile number", async (typed) => {
  expect((await checkMobile(typed)).ok).toBe(false);
});

test("a number is shown as people write it", async () => {
  expect(await formatMobile("+447700900982")).toBe("07700 900982");
  expect(await formatMobile("+33612345678")).toBe("+33 6 12 34 56 78");
});

test("whatever is typed, the answer is an address or number without blanks, or says what is wrong", async () => {
  await assert(
    asyncProperty(
      string({ unit: "grapheme", maxLength: 60 }),
      async (typed) => {
        for (const checked of [checkEmail(typed), await checkMobile(typed)])
          expect(
            checked.ok ? !/\s/.test(checked.value) : checked.problem,
          ).toBeTruthy();
      },
    ),
    { numRuns: 10_000 },
  );
});

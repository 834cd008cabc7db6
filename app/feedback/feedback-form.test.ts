import { expect, test } from "vitest";

import { checkFeedback, type TypedFeedback } from "./feedback-form";

const GOOD: TypedFeedback = {
  rating: "Satisfied",
  suggestion: "",
  contact: "No",
  email: "",
};

test("a rating is enough", () => {
  expect(checkFeedback(GOOD)).toEqual({
    ok: true,
    feedback: { rating: "Satisfied", suggestion: "", email: null },
  });
});

test("an address is kept only of who may be written to", () => {
  const email = "sam@example.com";
  expect(checkFeedback({ ...GOOD, email })).toMatchObject({
    feedback: { email: null },
  });
  expect(checkFeedback({ ...GOOD, contact: "Yes", email })).toMatchObject({
    feedback: { email },
  });
});

test("an office may have an opinion too", () => {
  const email = "office@school.example";
  expect(checkFeedback({ ...GOOD, contact: "Yes", email }).ok).toBe(true);
});

test("the length of a suggestion is counted as people count", () => {
  const suggestion = `${"😀".repeat(1199)}\r\n`;
  expect(checkFeedback({ ...GOOD, suggestion }).ok).toBe(true);
  expect(checkFeedback({ ...GOOD, suggestion: "a".repeat(1201) })).toEqual({
    ok: false,
    errors: {
      suggestion:
        "How we could improve this service must be 1,200 characters or less",
    },
  });
});

test.each([
  ["rating", "Select how satisfied you are", { rating: "Splendid" }],
  [
    "contact",
    "Select yes if we may contact you about your feedback",
    { contact: "" },
  ],
  ["email", "Enter your email address", { contact: "Yes" }],
  [
    "email",
    "Enter an email address in the correct format, like name@example.com",
    { contact: "Yes", email: "sam@" },
  ],
])("what is wrong with the %s is said: %s", (field, error, typed) => {
  expect(checkFeedback({ ...GOOD, ...typed })).toEqual({
    ok: false,
    errors: { [field]: error },
  });
});

import { checkAddress } from "~/account/email-address";
import type { FormErrors } from "~/forms/form-errors";

/** From the best to the worst. */
export const RATINGS = [
  "Very satisfied",
  "Satisfied",
  "Neither satisfied nor dissatisfied",
  "Dissatisfied",
  "Very dissatisfied",
] as const;

const LONGEST_SUGGESTION = 1200;

/** What stands in the fields of the form. */
export type TypedFeedback = {
  rating: string;
  suggestion: string;
  contact: string;
  email: string;
};

export type Feedback = {
  rating: (typeof RATINGS)[number];
  suggestion: string;
  /** Where its sender may be written to; null when they may not. */
  email: string | null;
};

/** Checks what was typed: only the rating, and whether one may write, have to be there. */
export function checkFeedback({
  rating,
  suggestion,
  contact,
  email,
}: TypedFeedback):
  { ok: true; feedback: Feedback } | { ok: false; errors: FormErrors } {
  const errors: FormErrors = {};
  const known = RATINGS.find((each) => each === rating);
  if (!known) errors["rating"] = "Select how satisfied you are";
  const said = suggestion.replaceAll("\r\n", "\n").trim();
  if ([...said].length > LONGEST_SUGGESTION)
    errors["suggestion"] =
      "How we could improve this service must be 1,200 characters or less";
  if (!/^(?:Yes|No)$/.test(contact))
    errors["contact"] = "Select yes if we may contact you about your feedback";
  const address = contact === "Yes" ? checkAddress(email) : null;
  if (address && !address.ok) errors["email"] = address.problem;
  if (!known || Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    feedback: {
      rating: known,
      suggestion: said,
      email: address?.ok ? address.value : null,
    },
  };
}

import { z } from "zod";

import type { FormErrors } from "~/forms/form-errors";
import type { PersonName } from "~/teaching-record/teaching-record";

/** The longest that a part of a name can be on the record (sign-in 3.5). */
const LONGEST = 100;
/** Letters of every script with what joins and shortens them; joiners, which some scripts need. */
const NAME = /^(?:\p{L}|\p{M}|[\u200c\u200d]|[ '’ʼ`\-‐–.·])*$/u;

/** A name that was asked for, as it would stand on the record. */
export type NameChange = {
  firstName: string;
  middleName: string;
  lastName: string;
};

/** The fields of the form, in their order. */
export const NAME_FIELDS = ["firstName", "middleName", "lastName"] as const;

export type Checked<Values> =
  { ok: true; values: Values } | { ok: false; errors: FormErrors };

const nameChange = z.object({
  firstName: part("First name", "Enter your first name"),
  middleName: part("Middle name"),
  lastName: part("Last name", "Enter your last name"),
});

/** Checks a name that was typed against what can be one, and against the one on the record. */
export function checkNameChange(
  typed: Record<string, string>,
  onRecord: PersonName,
): Checked<NameChange> {
  const { success, data, error } = nameChange.safeParse({
    firstName: typed["firstName"] ?? "",
    middleName: typed["middleName"] ?? "",
    lastName: typed["lastName"] ?? "",
  });
  if (!success) {
    const errors: FormErrors = {};
    for (const { path, message } of error.issues)
      errors[String(path[0])] ??= message;
    return { ok: false, errors };
  }
  return isSame(data, onRecord)
    ? {
        ok: false,
        errors: {
          firstName: "This is the name that is on your record. Change it",
        },
      }
    : { ok: true, values: data };
}

/** A name as it is meant: one space between words, none around them, nothing invisible (F117). */
export function tidyName(typed: string): string {
  return typed
    .normalize("NFC")
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** One part of a name; `missing` is what to say where it must be there. */
function part(label: string, missing?: string) {
  return z
    .string()
    .transform(tidyName)
    .pipe(
      z
        .string()
        .refine((name) => name !== "" || !missing, { error: missing ?? "" })
        .refine((name) => [...name].length <= LONGEST, {
          error: `${label} must be ${LONGEST} characters or less`,
        })
        .refine((name) => NAME.test(name), {
          error: `${label} must only include letters, spaces, hyphens, apostrophes and full stops`,
        })
        .refine((name) => name === "" || /\p{L}/u.test(name), {
          error: `${label} must include a letter`,
        }),
    );
}

function isSame(asked: NameChange, { first, middle, last }: PersonName) {
  return (
    asked.firstName === tidyName(first) &&
    asked.middleName === tidyName(middle) &&
    asked.lastName === tidyName(last)
  );
}

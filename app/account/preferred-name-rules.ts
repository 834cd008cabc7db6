import type { PersonName } from "~/teaching-record/teaching-record";
import { type Checked, tidyName } from "./name-change";

const LONGEST = 200;

/** The names on the record by which somebody may want to be called (sign-in 3.5). */
export function preferredNames({ first, middle, last }: PersonName): string[] {
  const names = [
    [first, last],
    [first, middle, last],
  ].map((parts) => tidyName(parts.join(" ")));
  return [...new Set(names.filter(Boolean))];
}

/** Checks a preferred name that was chosen from these, or typed. */
export function checkPreferredName(
  { choice, other }: { choice: string; other: string },
  names: readonly string[],
): Checked<{ preferredName: string }> {
  if (names.includes(choice))
    return { ok: true, values: { preferredName: choice } };
  if (choice !== "other")
    return { ok: false, errors: { choice: "Select what we should call you" } };
  const preferredName = tidyName(other);
  const problem = problemWith(preferredName);
  return problem
    ? { ok: false, errors: { other: problem } }
    : { ok: true, values: { preferredName } };
}

function problemWith(name: string): string | null {
  if (name === "") return "Enter the name that we should call you";
  if ([...name].length > LONGEST)
    return `Name must be ${LONGEST} characters or less`;
  // What stands in messages must not look like an address or like HTML.
  return /[<>{}[\]\\|@:/\p{C}]/u.test(name) || !/\p{L}/u.test(name)
    ? "Name must only include letters, numbers, spaces and punctuation"
    : null;
}

import { formatDay } from "~/teaching-record/day";
import type { ChangeKind } from "./change-request.server";
import { BIRTH_DATE_FIELDS } from "./birth-date";
import { NAME_FIELDS } from "./name-change";

/** What pages say about a kind of change; the path is that of its form. */
export const CHANGE_KINDS = {
  name: {
    path: "/account/name",
    what: "name",
    title: "Change the name on your record",
    fields: NAME_FIELDS as readonly string[],
    evidence: [
      "a marriage certificate",
      "a civil partnership certificate",
      "a decree absolute and a birth certificate",
      "a statutory declaration",
      "a deed poll",
    ],
  },
  "date-of-birth": {
    path: "/account/date-of-birth",
    what: "date of birth",
    title: "Change the date of birth on your record",
    fields: BIRTH_DATE_FIELDS as readonly string[],
    evidence: ["a birth certificate", "a passport", "a driving licence"],
  },
} satisfies Record<ChangeKind, unknown>;

/** What was asked for, as one reads it: "Steven Gonville Toast", "15 June 1990". */
export function valueAsked(values: Record<string, string> | null): string {
  if (!values) return "";
  const { firstName, middleName, lastName, dateOfBirth } = values;
  if (dateOfBirth) return formatDay(dateOfBirth);
  return [firstName, middleName, lastName].filter(Boolean).join(" ");
}

/** The kind of change that an address speaks of; null for any other. */
export function parseChangeKind(word: string | undefined): ChangeKind | null {
  return word !== undefined && Object.hasOwn(CHANGE_KINDS, word)
    ? (word as ChangeKind) // it is one of the keys
    : null;
}

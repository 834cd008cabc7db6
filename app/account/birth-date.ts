import type { FormErrors } from "~/forms/form-errors";
import type { Day } from "~/teaching-record/day";
import type { Checked } from "./name-change";

/** The fields of the form, in their order. */
export const BIRTH_DATE_FIELDS = ["day", "month", "year"] as const;
type Part = (typeof BIRTH_DATE_FIELDS)[number];

const YOUNGEST = 16;
/** On this birthday somebody is too old for it to be true (F120). */
const OLDEST = 100;

/** What is wrong with a date, and which of its parts to look at. */
type Problem = { text: string; parts: readonly Part[] };

/**
 * Checks a date of birth that was typed (F120). An error stands at the first part that is wrong.
 * `today` is the day in England.
 */
export function checkBirthDate(
  typed: Record<string, string>,
  { today, onRecord }: { today: Day; onRecord: Day | null },
): Checked<{ dateOfBirth: Day }> {
  const [day = "", month = "", year = ""] = BIRTH_DATE_FIELDS.map((part) =>
    (typed[part] ?? "").trim(),
  );
  const found =
    missing({ day, month, year }) ?? notReal(day, month, year, today, onRecord);
  if (typeof found === "string")
    return { ok: true, values: { dateOfBirth: found } };
  const [first = "day"] = found.parts;
  const errors: FormErrors = { [first]: found.text };
  return { ok: false, errors };
}

function missing(typed: Record<Part, string>): Problem | null {
  const parts = BIRTH_DATE_FIELDS.filter((part) => typed[part] === "");
  if (parts.length === 0) return null;
  return {
    text:
      parts.length === 3
        ? "Enter your date of birth"
        : `Date of birth must include a ${parts.join(" and ")}`,
    parts,
  };
}

/** The day that was meant, or why it cannot be one. */
function notReal(
  day: string,
  month: string,
  year: string,
  today: Day,
  onRecord: Day | null,
): Problem | Day {
  const all = BIRTH_DATE_FIELDS;
  if (/^\d+$/.test(year) && year.length !== 4)
    return { text: "Year must include 4 numbers", parts: ["year"] };
  const date = realDay(day, month, year);
  if (date === null)
    return { text: "Date of birth must be a real date", parts: all };
  if (date > today)
    return { text: "Date of birth must be in the past", parts: all };
  if (date <= yearsBefore(today, OLDEST))
    return {
      text: "Date of birth must be less than 100 years ago",
      parts: ["year"],
    };
  if (date > yearsBefore(today, YOUNGEST))
    return { text: "You must be at least 16 years old", parts: ["year"] };
  if (date === onRecord)
    return {
      text: "This is the date of birth that is on your record. Change it",
      parts: all,
    };
  return date;
}

/** A day of the calendar, from numbers as people write them; null for one that is not there. */
function realDay(day: string, month: string, year: string): Day | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month)) return null;
  if (!/^\d{4}$/.test(year)) return null;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(time) ||
    new Date(time).toISOString().slice(0, 10) !== written
    ? null
    : written;
}

/** The same day some years before; 29 February counts as the day before 1 March. */
function yearsBefore(day: Day, years: number): Day {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
}

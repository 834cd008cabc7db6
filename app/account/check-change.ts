import { dayOf } from "~/content/time";
import type { TeachingRecord } from "~/teaching-record/teaching-record";
import { checkBirthDate } from "./birth-date";
import type { ChangeContent, ChangeKind } from "./change-request.server";
import { type Checked, checkNameChange } from "./name-change";

/** Checks all that a change needs: what was typed, and that there is something to prove it. */
export function checkChange(
  kind: ChangeKind,
  { typed, files }: Pick<ChangeContent, "typed" | "files">,
  record: TeachingRecord,
  now: number,
): Checked<Record<string, string>> {
  const checked = checkTyped(kind, typed, record, now);
  if (files.length > 0) return checked;
  const evidence = `Select a file that proves your ${kind === "name" ? "name" : "date of birth"}`;
  return {
    ok: false,
    errors: { ...(!checked.ok && checked.errors), evidence },
  };
}

function checkTyped(
  kind: ChangeKind,
  typed: Record<string, string>,
  { name, dateOfBirth }: TeachingRecord,
  now: number,
): Checked<Record<string, string>> {
  return kind === "name"
    ? checkNameChange(typed, name)
    : checkBirthDate(typed, { today: dayOf(now), onRecord: dateOfBirth });
}

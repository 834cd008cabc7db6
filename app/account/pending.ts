import type { TeachingRecord } from "~/teaching-record/teaching-record";
import { valueAsked } from "./change-kinds";
import type { ChangeKind } from "./change-request.server";

/** Whether DQT says that a change of this kind waits for somebody to look at it. */
export function isPending(
  {
    nameChangePending,
    dateOfBirthChangePending,
  }: Pick<TeachingRecord, "nameChangePending" | "dateOfBirthChangePending">,
  kind: ChangeKind,
): boolean {
  return kind === "name" ? nameChangePending : dateOfBirthChangePending;
}

/** Whether the record has what was asked for already. */
export function isOnRecord(
  values: Record<string, string> | null,
  { name, dateOfBirth }: Pick<TeachingRecord, "name" | "dateOfBirth">,
): boolean {
  if (!values) return false;
  if (values["dateOfBirth"]) return values["dateOfBirth"] === dateOfBirth;
  const { first, middle, last } = name;
  const onRecord = { firstName: first, middleName: middle, lastName: last };
  return valueAsked(values) === valueAsked(onRecord);
}

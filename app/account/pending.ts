import type { TeachingRecord } from "~/teaching-record/teaching-record";
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

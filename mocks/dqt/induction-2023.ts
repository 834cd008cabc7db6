import type {
  Induction,
  InductionStatus,
  OldInductionStatus,
  TeachingRecord,
} from "../people/record.ts";
import type { Standing } from "./standing.ts";

const oldStatuses: Record<
  Exclude<InductionStatus, "None">,
  OldInductionStatus
> = {
  RequiredToComplete: "RequiredtoComplete",
  Exempt: "Exempt",
  InProgress: "InProgress",
  Passed: "Pass",
  Failed: "Fail",
  FailedInWales: "FailedinWales",
};

const descriptions: Record<OldInductionStatus, string> = {
  Exempt: "Exempt",
  Fail: "Fail",
  FailedinWales: "Failed in Wales",
  InductionExtended: "Extended",
  InProgress: "In progress",
  NotYetCompleted: "Not yet completed",
  Pass: "Pass",
  PassedinWales: "Passed in Wales",
  RequiredtoComplete: "Required to complete",
};

/** The induction as the 2023 API told it, null where none was kept (record services 2.4). */
export function inductionIn2023(record: TeachingRecord, standing: Standing) {
  if (standing.inductionStatus === "None") return null;
  const { induction } = record;
  const status = induction.oldStatus ?? oldStatuses[standing.inductionStatus];
  return {
    startDate: induction.start,
    endDate: induction.completed,
    status,
    statusDescription: descriptions[status],
    ...(hasCertificate(status, induction) && {
      certificateUrl: "/v3/certificates/induction",
    }),
    periods: induction.periods.map(({ start, end, terms, body }) => ({
      startDate: start,
      endDate: end,
      terms,
      appropriateBody: body === null ? null : { name: body },
    })),
  };
}

function hasCertificate(status: OldInductionStatus, induction: Induction) {
  return (
    (status === "Pass" || status === "PassedinWales") &&
    induction.completed !== null
  );
}

import type { InductionStatus } from "~/teaching-record/teaching-record";

/**
 * What an induction status means, where its name does not say so.
 *
 * Only what the order of statuses and the certificates themselves tell (record services 5.1, 5.4).
 */
export function explainInduction(
  status: InductionStatus,
  hasCompletedDate: boolean,
): string | null {
  const isPassed = status === "passed" || status === "passedInWales";
  return isPassed && !hasCompletedDate ? NO_DATE : EXPLANATIONS[status];
}

const NO_DATE =
  "There is no certificate to download, because your record does not say when you completed induction.";

const EXPLANATIONS: Record<InductionStatus, string | null> = {
  none: "There is no induction on your record.",
  requiredToComplete:
    "You have not started your induction, or nobody has told us that you have.",
  notYetCompleted: null,
  inProgress: "Your appropriate body tells us when you have completed it.",
  extended:
    "Your induction was made longer. Your appropriate body tells us when you have completed it.",
  exempt: "You do not have to complete induction in England.",
  passed: null,
  passedInWales: null,
  failed:
    "Your record says that you did not pass induction. There is no certificate, and an exemption does not change this.",
  failedInWales:
    "Your record says that you did not pass induction in Wales. If you become exempt from induction, it will say so instead.",
};

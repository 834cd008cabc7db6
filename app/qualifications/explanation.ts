import type { Day } from "~/teaching-record/day";
import type { InductionStatus } from "~/teaching-record/teaching-record";
import type { Guide } from "./card";

const INDUCTION: Guide = {
  text: "Read about induction for early career teachers",
  href: "https://www.gov.uk/government/publications/induction-for-early-career-teachers-england",
};
const APPEAL: Guide = {
  text: "Read how to appeal against an induction decision",
  href: "https://www.gov.uk/guidance/newly-qualified-teacher-nqt-induction-appeals",
};

/** For who trains for QTS, holds a part of it, or lost it with SET membership. */
export const QTS_GUIDE: Guide = {
  text: "Read about qualified teacher status (QTS)",
  href: "https://www.gov.uk/guidance/qualified-teacher-status-qts",
};

const GUIDES: Partial<Record<InductionStatus, Guide>> = {
  requiredToComplete: INDUCTION,
  notYetCompleted: INDUCTION,
  inProgress: INDUCTION,
  extended: INDUCTION,
  failed: APPEAL,
};

/** Where GOV.UK says what to do with an induction status; null where there is nothing to do. */
export function inductionGuide(status: InductionStatus): Guide | null {
  return GUIDES[status] ?? null;
}

/**
 * What an induction status means, where its name does not say so.
 *
 * Only what the order of statuses and the certificates themselves tell (record services 5.1, 5.4).
 */
export function explainInduction(
  status: InductionStatus,
  { hasStarted, hasCompletedDate }: Dates,
): string | null {
  if (status === "requiredToComplete" && hasStarted) return STARTED;
  const isPassed = status === "passed" || status === "passedInWales";
  return isPassed && !hasCompletedDate ? NO_DATE : EXPLANATIONS[status];
}

type Dates = { hasStarted: boolean; hasCompletedDate: boolean };

/** Why what else has a certificate has none here: no date to print, or an NPQ that is new to us. */
export function explainNoCertificate(date: Day | null): string {
  return date
    ? "There is no certificate to download for this qualification yet."
    : "There is no certificate to download, because your record has no date for it.";
}

const STARTED =
  "Your record has a date on which your induction started, and nobody has told us that it goes on. Ask your school or your appropriate body.";
const NO_DATE =
  "There is no certificate to download, because your record does not say when you completed induction.";

const EXPLANATIONS: Record<InductionStatus, string | null> = {
  none: "There is no induction on your record.",
  requiredToComplete:
    "You have not started your induction, or nobody has told us that you have. Ask your school to register you with an appropriate body.",
  notYetCompleted: "Your appropriate body tells us when you have completed it.",
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

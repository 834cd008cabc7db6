import type { HeldCertificate } from "~/certificates/held";
import { type Day, formatDay, formatMonth } from "~/teaching-record/day";
import type {
  Induction,
  InductionPeriod,
  InductionStatus,
} from "~/teaching-record/teaching-record";
import type { TeachingStatus } from "~/teaching-record/teaching-status";
import { type Card, filledRows, type Period, plainCard } from "./card";
import { explainInduction, inductionGuide } from "./explanation";

/**
 * The induction card, with the periods as its history. A date of completion is shown
 * only where something was completed.
 */
export function inductionCard(
  induction: Induction | null,
  status: TeachingStatus,
  held: HeldCertificate[],
): Card | null {
  if (status.induction === null) return null;
  const completed = induction?.completedDate ?? null;
  const rows = filledRows({
    Status: STATUS_NAMES[status.induction],
    Started: text(induction?.startDate ?? null),
    Completed: status.hasPassedInduction ? text(completed) : null,
    "Reason for exemption":
      status.induction === "exempt" ? reasonsForExemption(induction) : null,
  });
  const certificate = held.find(({ kind }) => kind === "induction") ?? null;
  return {
    ...plainCard(
      "induction",
      "Induction",
      completed ?? induction?.startDate ?? null,
      rows,
    ),
    help: explainInduction(status.induction, {
      hasStarted: Boolean(induction?.startDate),
      hasCompletedDate: completed !== null,
    }),
    guide: inductionGuide(status.induction),
    notice: status.onInduction,
    certificate,
    history: history(induction?.periods ?? []),
  };
}

const STATUS_NAMES: Record<InductionStatus, string> = {
  none: "No induction",
  requiredToComplete: "Required to complete",
  notYetCompleted: "Not yet completed",
  inProgress: "In progress",
  extended: "Extended",
  exempt: "Exempt",
  passed: "Passed",
  passedInWales: "Passed in Wales",
  failed: "Failed",
  failedInWales: "Failed in Wales",
};

/**
 * DQT's reasons, told to the teacher whom they are about: "They passed induction in Wales" is
 * "You passed induction in Wales". The reason "Exempt" says nothing that the status does not
 * (record services 4.3, 5.1).
 */
function reasonsForExemption(induction: Induction | null): string {
  return (induction?.exemptionReasons ?? [])
    .filter((reason) => reason !== "Exempt")
    .map((reason) =>
      reason
        .replaceAll(/\bThey\b/g, "You")
        .replaceAll(/\bthey\b/g, "you")
        .replaceAll(/\btheir\b/g, "your")
        .replaceAll("The Society of Education", "the Society for Education")
        .replaceAll(/\b0(?=\d [A-Z])/g, ""),
    )
    .toSorted()
    .join("; ");
}

function history(periods: InductionPeriod[]): Period[] {
  return periods
    .toSorted((a, b) => (b.startDate ?? "").localeCompare(a.startDate ?? ""))
    .map((period) => ({
      title: periodTitle(period),
      rows: filledRows({
        "Appropriate body": period.appropriateBody,
        "Start date": text(period.startDate),
        "End date": text(period.endDate),
        "Number of terms": period.terms,
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** "September 2024 to July 2025"; a period that has not ended goes on to now. */
function periodTitle({ startDate, endDate }: InductionPeriod): string {
  if (startDate)
    return `${formatMonth(startDate)} to ${endDate ? formatMonth(endDate) : "now"}`;
  return endDate ? `Until ${formatMonth(endDate)}` : "Dates not recorded";
}

function text(day: Day | null): string | null {
  return day && formatDay(day);
}

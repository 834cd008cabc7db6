import { formatDay } from "~/teaching-record/day";
import type {
  ProfessionalStatus,
  Training,
} from "~/teaching-record/teaching-record";
import { type Card, filledRows, type Guide, plainCard } from "./card";
import { QTS_GUIDE } from "./explanation";
import { plainResult, plainRoute } from "./plain-words";

const STATUS_NAMES: Record<ProfessionalStatus, string> = {
  qts: "QTS",
  eyts: "EYTS",
  eyps: "EYPS",
  pqts: "PQTS",
};

/**
 * The card of a training, finished or not. What has no end date has none: a recognition of a
 * qualification from elsewhere is no training, and stands on the card of the status that it gives.
 */
export function trainingCard(training: Training): Card | null {
  if (training.isQtls || !training.endDate) return null;
  const rows = filledRows({
    Qualification: training.qualification,
    "Training provider": training.provider,
    "End date": formatDay(training.endDate),
    Status: plainResult(training.status),
  });
  const more = filledRows({
    Route: plainRoute(training.route),
    Subjects: training.subjects.map(withCapital).join(", "),
    "Age range": training.ageRange,
    "Start date": training.startDate && formatDay(training.startDate),
    "Status held since": training.heldSince && formatDay(training.heldSince),
  });
  const card = plainCard("training", title(training), training.endDate, rows);
  if (training.status !== "In training") return { ...card, more };
  return { ...card, more, help: IN_TRAINING, guide: guideOf(training) };
}

function guideOf({ leadsTo }: Training): Guide | null {
  return leadsTo === "qts" || leadsTo === "pqts" ? QTS_GUIDE : null;
}

const IN_TRAINING =
  "Your training provider tells us when you have finished your course.";

/** The 2023 API calls it initial teacher training; the newer one a route, with what it leads to. */
function title({ leadsTo }: Training): string {
  const name = "Initial teacher training (ITT)";
  return leadsTo === null || leadsTo === "qts"
    ? name
    : `${name} for ${STATUS_NAMES[leadsTo]}`;
}

/** "mathematics" as "Mathematics"; what begins with a capital stays as it is. */
function withCapital(subject: string): string {
  return subject.slice(0, 1).toUpperCase() + subject.slice(1);
}

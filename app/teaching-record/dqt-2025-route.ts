import { z } from "zod";

import { ageRangeFromAges } from "./age-range";
import { day, named, names, text, word } from "./dqt-field";
import type { Route } from "./dqt-2025-award";
import { inPlainWords } from "./status-word";
import type { ProfessionalStatus, Training } from "./teaching-record";

const QTLS_ROUTE = "be6eaf8c-92dd-4eff-aad3-1c89c4bec18c";

const PROFESSIONAL_STATUSES = new Map<string | null, ProfessionalStatus>([
  ["QualifiedTeacherStatus", "qts"],
  ["EarlyYearsTeacherStatus", "eyts"],
  ["EarlyYearsProfessionalStatus", "eyps"],
  ["PartialQualifiedTeacherStatus", "pqts"],
]);

/** What a route leads to, and whether it is QTLS (record services 4.1). */
export const routeType = z
  .object({
    routeToProfessionalStatusTypeId: word,
    name: text,
    professionalStatusType: word,
  })
  .transform((type) => ({
    name: type.name,
    leadsTo: PROFESSIONAL_STATUSES.get(type.professionalStatusType) ?? null,
    isQtls: type.routeToProfessionalStatusTypeId?.toLowerCase() === QTLS_ROUTE,
  }));

const age = z
  .number()
  .nullish()
  .transform((years) => years ?? null);

/** One route to a professional status, held or not (record services 2.7). */
export const route = z.object({
  routeToProfessionalStatusType: routeType,
  status: word,
  holdsFrom: day,
  trainingStartDate: day,
  trainingEndDate: day,
  trainingSubjects: names,
  trainingAgeSpecialism: z.object({ type: word, from: age, to: age }).nullish(),
  trainingProvider: named,
  degreeType: named,
});

type RouteData = z.output<typeof route>;

function isHeld({ status }: Pick<RouteData, "status">): boolean {
  return status?.toLowerCase() === "holds";
}

/** What of a route decides what is held. */
export function toRoute({
  routeToProfessionalStatusType: type,
  status,
  holdsFrom,
}: RouteData): Route {
  return {
    ...type,
    isHeld: isHeld({ status }),
    date: holdsFrom,
  };
}

/** The training on a route, in our own words. */
export function toTraining(data: RouteData): Training {
  const type = data.routeToProfessionalStatusType;
  return {
    leadsTo: type.leadsTo,
    isHeld: isHeld(data),
    heldSince: isHeld(data) ? data.holdsFrom : null,
    isQtls: type.isQtls,
    route: type.name,
    qualification: data.degreeType,
    provider: data.trainingProvider,
    subjects: data.trainingSubjects,
    startDate: data.trainingStartDate,
    endDate: data.trainingEndDate,
    status: data.status === "Holds" ? "Held" : inPlainWords(data.status),
    ageRange: toAgeRange(data.trainingAgeSpecialism),
  };
}

function toAgeRange(
  specialism: RouteData["trainingAgeSpecialism"],
): string | null {
  if (!specialism) return null;
  const { type, from, to } = specialism;
  return type === "Range" ? ageRangeFromAges(from, to) : inPlainWords(type);
}

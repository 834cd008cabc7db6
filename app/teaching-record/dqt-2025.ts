import { z } from "zod";

import { ageRangeFromAges } from "./age-range";
import {
  day,
  eachOf,
  named,
  names,
  personFields,
  section,
  text,
  toMandatoryQualification,
  toPerson,
  word,
} from "./dqt-field";
import { type HeldStatus, type Route, readAwards } from "./dqt-2025-award";
import { inductionStatus, inPlainWords } from "./status-word";
import type {
  Induction,
  ProfessionalStatus,
  Qualifications,
  SetMembership,
  TeachingRecord,
  Training,
} from "./teaching-record";

/** Where the versions since 20250627 keep the record of the teacher whose token is sent (record services 2.7). */
export const personPath =
  "/v3/person?include=Induction,RoutesToProfessionalStatuses,MandatoryQualifications,PendingDetailChanges";

const QTLS_ROUTE = "be6eaf8c-92dd-4eff-aad3-1c89c4bec18c";

const PROFESSIONAL_STATUSES = new Map<string | null, ProfessionalStatus>([
  ["QualifiedTeacherStatus", "qts"],
  ["EarlyYearsTeacherStatus", "eyts"],
  ["EarlyYearsProfessionalStatus", "eyps"],
  ["PartialQualifiedTeacherStatus", "pqts"],
]);

const routeType = z
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

const heldStatus = z
  .object({
    holdsFrom: day,
    routes: eachOf(
      z.object({ routeToProfessionalStatusType: routeType }),
    ).nullish(),
  })
  .transform(({ holdsFrom, routes }): HeldStatus => ({
    date: holdsFrom,
    routes: (routes?.items ?? []).map(
      (route) => route.routeToProfessionalStatusType,
    ),
  }))
  .nullable();

const age = z
  .number()
  .nullish()
  .transform((years) => years ?? null);

const route = z.object({
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

const person = z.object({
  ...personFields,
  qts: heldStatus,
  eyts: heldStatus,
  induction: z
    .object({
      status: word,
      startDate: day,
      completedDate: day,
      exemptionReasons: names,
    })
    .nullable(),
  routesToProfessionalStatuses: section(route),
  mandatoryQualifications: section(
    z.object({ endDate: day, specialism: text }),
  ),
  qtlsStatus: word,
});

type Person = z.output<typeof person>;

/**
 * Reads an answer of `GET /v3/person` at 20250627 to 20260612, which are one contract (record services 2.6, 2.7).
 *
 * @returns null when the answer is not what the contract says; `npqs` is always null, they live elsewhere
 */
export function readPerson(answer: unknown): Qualifications | null {
  const { data } = person.safeParse(answer);
  return data ? { record: toTeachingRecord(data), npqs: null } : null;
}

function toTeachingRecord(data: Person): TeachingRecord {
  const { routesToProfessionalStatuses, mandatoryQualifications } = data;
  const routes = routesToProfessionalStatuses.items.map(toRoute);
  const awards = readAwards(data, routes);
  return {
    ...toPerson(data),
    ...awards,
    setMembership: toSetMembership(data.qtlsStatus, awards.qtls !== null),
    induction: toInduction(data.induction),
    training: routesToProfessionalStatuses.items.map(toTraining),
    mandatoryQualifications: mandatoryQualifications.items.map(
      ({ endDate, specialism }) =>
        toMandatoryQualification(endDate, specialism),
    ),
    unreadable:
      routesToProfessionalStatuses.unreadable +
      mandatoryQualifications.unreadable,
  };
}

function toRoute({
  routeToProfessionalStatusType: type,
  status,
  holdsFrom,
}: RouteData): Route {
  return {
    ...type,
    isHeld: status?.toLowerCase() === "holds",
    date: holdsFrom,
  };
}

type RouteData = z.output<typeof route>;

/** Where DQT does not say, QTLS itself does: it is held as long as the membership lasts (record services 5.1). */
function toSetMembership(
  status: string | null,
  holdsQtls: boolean,
): SetMembership {
  const said = status?.toLowerCase();
  if (said === "none" || said === "active" || said === "expired") return said;
  return holdsQtls ? "active" : "none";
}

function toInduction(data: Person["induction"]): Induction | null {
  const status = inductionStatus(data?.status ?? null);
  if (!data || !status) return null;
  const { startDate, completedDate, exemptionReasons } = data;
  return { status, startDate, completedDate, exemptionReasons, periods: [] };
}

function toTraining(data: RouteData): Training {
  const type = data.routeToProfessionalStatusType;
  return {
    leadsTo: type.leadsTo,
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

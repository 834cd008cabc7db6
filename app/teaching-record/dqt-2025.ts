import { z } from "zod";

import {
  day,
  eachOf,
  names,
  personFields,
  section,
  text,
  toMandatoryQualification,
  toPerson,
  word,
} from "./dqt-field";
import { type HeldStatus, readAwards } from "./dqt-2025-award";
import { route, routeType, toRoute, toTraining } from "./dqt-2025-route";
import { inductionStatus } from "./status-word";
import type {
  Induction,
  Qualifications,
  SetMembership,
  TeachingRecord,
} from "./teaching-record";

/** Where the versions since 20250627 keep the record of the teacher whose token is sent (record services 2.7). */
export const personPath =
  "/v3/person?include=Induction,RoutesToProfessionalStatuses,MandatoryQualifications,PendingDetailChanges";

/** The same without the section that breaks some records for good (record services 6.1.5). */
export const personPathWithoutRoutes = personPath.replace(
  "RoutesToProfessionalStatuses,",
  "",
);

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
      (item) => item.routeToProfessionalStatusType,
    ),
  }))
  .nullable();

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

const personWithoutRoutes = person.omit({ routesToProfessionalStatuses: true });

/**
 * Reads an answer of `GET /v3/person` at 20250627 to 20260612, which are one contract (record services 2.6, 2.7).
 *
 * @returns null when the answer is not what the contract says; `npqs` is always null, they live elsewhere
 */
export function readPerson(answer: unknown): Qualifications | null {
  const { data } = person.safeParse(answer);
  return data ? { record: toTeachingRecord(data), npqs: null } : null;
}

/** The same for an answer to the question without routes; what only they know is missing. */
export function readPersonWithoutRoutes(
  answer: unknown,
): Qualifications | null {
  const { data } = personWithoutRoutes.safeParse(answer);
  if (!data) return null;
  const routesToProfessionalStatuses = { items: [], unreadable: 0 };
  const record = toTeachingRecord({ ...data, routesToProfessionalStatuses });
  return { record: { ...record, isTrainingMissing: true }, npqs: null };
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
    isTrainingMissing: false,
    unreadable:
      routesToProfessionalStatuses.unreadable +
      mandatoryQualifications.unreadable,
  };
}

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

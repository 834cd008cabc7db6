import { guidFor } from "../guid.ts";
import type { ExemptionReason } from "../people/exemption-reasons.ts";
import type { Alert, Route, TeachingRecord } from "../people/record.ts";
import type { RouteType } from "../people/route-types.ts";
import type { Section } from "./include.ts";
import { previousNamesIn } from "./names.ts";
import {
  exemptionOf,
  standingOf,
  type Holding,
  type Standing,
} from "./standing.ts";

/**
 * A record as `GET /v3/person` gives it from 20250627 to 20260612, keys in the
 * order of the document, sections only when asked for (record services 2.7).
 */
export function personOf(
  trn: string,
  record: TeachingRecord,
  asked: ReadonlySet<Section>,
): Record<string, unknown> {
  const standing = standingOf(record);
  return {
    trn,
    firstName: record.name.first,
    middleName: record.name.middle,
    lastName: record.name.last,
    dateOfBirth: record.birthDate,
    nationalInsuranceNumber: record.nationalInsuranceNumber,
    ...(asked.has("PendingDetailChanges") && {
      pendingNameChange: record.pendingNameChange,
      pendingDateOfBirthChange: record.pendingDateOfBirthChange,
    }),
    emailAddress: record.email,
    qts: holdingIn(standing.qts),
    eyts: holdingIn(standing.eyts),
    ...sectionsOf(trn, record, standing, asked),
    qtlsStatus: standing.qtlsStatus,
    ...record.raw,
  };
}

function sectionsOf(
  trn: string,
  record: TeachingRecord,
  standing: Standing,
  asked: ReadonlySet<Section>,
) {
  return {
    ...(asked.has("Induction") && {
      induction: {
        status: standing.inductionStatus,
        startDate: record.induction.start,
        completedDate: record.induction.completed,
        exemptionReasons: standing.exemptionReasons.map(reasonIn),
      },
    }),
    ...(asked.has("RoutesToProfessionalStatuses") && {
      routesToProfessionalStatuses: record.routes.map((route, place) =>
        routeIn(route, guidFor(`route ${trn} ${place}`)),
      ),
    }),
    ...(asked.has("MandatoryQualifications") && {
      mandatoryQualifications: mandatoryIn(trn, record),
    }),
    ...(asked.has("Alerts") && {
      alerts: record.alerts.map((alert, place) =>
        alertIn(alert, guidFor(`alert ${trn} ${place}`)),
      ),
    }),
    ...previousNamesIn(record, asked),
  };
}

function holdingIn(holding: Holding | null) {
  return (
    holding && {
      holdsFrom: holding.holdsFrom,
      routes: holding.routes.map(({ type }) => ({
        routeToProfessionalStatusType: routeTypeIn(type),
      })),
    }
  );
}

function routeTypeIn(type: RouteType) {
  return {
    routeToProfessionalStatusTypeId: type.id,
    name: type.name,
    professionalStatusType: type.gives,
  };
}

function reasonIn(reason: ExemptionReason) {
  return { inductionExemptionReasonId: reason.id, name: reason.name };
}

function routeIn(route: Route, id: string) {
  const exemption = exemptionOf(route);
  return {
    routeToProfessionalStatusId: route.id ?? id,
    routeToProfessionalStatusType: routeTypeIn(route.type),
    status: route.status,
    holdsFrom: route.holdsFrom,
    trainingStartDate: route.trainingStart,
    trainingEndDate: route.trainingEnd,
    trainingSubjects: route.subjects,
    trainingAgeSpecialism: route.ages,
    trainingCountry: route.country,
    trainingProvider: route.provider && {
      ukprn: route.provider.ukprn,
      name: route.provider.name,
    },
    degreeType: route.degree && {
      degreeTypeId: route.degree.id,
      name: route.degree.name,
    },
    inductionExemption: {
      isExempt: exemption.isExempt,
      exemptionReasons: exemption.reasons.map(reasonIn),
    },
  };
}

function mandatoryIn(trn: string, record: TeachingRecord) {
  return record.mandatoryQualifications
    .map(({ end, specialism }, place) => ({
      mandatoryQualificationId: guidFor(`mandatory ${trn} ${place}`),
      endDate: end,
      specialism,
    }))
    .filter(
      ({ endDate, specialism }) => endDate !== null && specialism !== null,
    );
}

function alertIn(alert: Alert, alertId: string) {
  return {
    alertId,
    alertType: {
      alertTypeId: "ed0cd700-3fb2-4db0-9403-ba57126090ed",
      alertCategory: {
        alertCategoryId: "b2b19019-b165-47a3-8745-3297ff152581",
        name: "Prohibition from teaching",
      },
      name: "Prohibition by the Secretary of State - misconduct",
    },
    details: alert.details,
    startDate: alert.start,
    endDate: alert.end,
  };
}

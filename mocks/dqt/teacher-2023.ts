import { guidFor } from "../guid.ts";
import type { Npq } from "../people/person.ts";
import type { Route, TeachingRecord } from "../people/record.ts";
import { routeTypes } from "../people/route-types.ts";
import type { Section } from "./include.ts";
import { inductionIn2023 } from "./induction-2023.ts";
import { previousNamesIn } from "./names.ts";
import { npqNames } from "./npq-names.ts";
import { standingOf, type Standing } from "./standing.ts";
import { subjectsIn2023, trainingIn2023 } from "./training-2023.ts";

/** Stands for the code that the prohibition of the cast had (record services 4.7). */
const prohibitionCode = "T1";

/**
 * A record as `GET /v3/teacher` gives it at 20240101, filled as it was at the
 * turn of 2023 to 2024: training, induction periods and NPQs are all there
 * (record services 2.4, with the additions of 2.5).
 */
export function teacherOf(
  trn: string,
  record: TeachingRecord,
  npqs: readonly Npq[],
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
    email: record.email,
    qts: qtsIn2023(record, standing),
    eyts: eytsIn2023(record, standing),
    ...sectionsOf(trn, { record, npqs }, standing, asked),
    ...prohibitionsIn2023(record, asked),
    ...previousNamesIn(record, asked),
    ...record.raw,
  };
}

function sectionsOf(
  trn: string,
  { record, npqs }: { record: TeachingRecord; npqs: readonly Npq[] },
  standing: Standing,
  asked: ReadonlySet<Section>,
) {
  return {
    ...(asked.has("Induction") && {
      induction: inductionIn2023(record, standing),
    }),
    ...(asked.has("InitialTeacherTraining") && {
      initialTeacherTraining: trainingIn2023(record.routes),
    }),
    ...(asked.has("NpqQualifications") && {
      npqQualifications: npqsIn2023(trn, npqs),
    }),
    ...(asked.has("MandatoryQualifications") && {
      mandatoryQualifications: record.mandatoryQualifications
        .filter(({ end, specialism }) => end !== null && specialism !== null)
        .map(({ end, specialism }) => ({ awarded: end, specialism })),
    }),
    ...(asked.has("HigherEducationQualifications") && {
      higherEducationQualifications: record.higherEducation.map(
        ({ name, awarded, subjects }) => ({
          name,
          awarded,
          subjects: subjectsIn2023(subjects),
        }),
      ),
    }),
  };
}

function qtsIn2023(record: TeachingRecord, { qts }: Standing) {
  if (qts === null) {
    const isTrainee = record.routes.some(
      ({ status, type }) =>
        status === "InTraining" && type.gives === "QualifiedTeacherStatus",
    );
    return isTrainee
      ? { awarded: null, statusDescription: "Trainee teacher" }
      : null;
  }
  const first = qts.routes.find((route) => route.holdsFrom === qts.holdsFrom);
  return {
    awarded: qts.holdsFrom,
    ...(first?.awardedInWales !== true && {
      certificateUrl: "/v3/certificates/qts",
    }),
    statusDescription: isQtls(first)
      ? "Qualified Teacher Learning and Skills status"
      : "Qualified",
  };
}

function isQtls(route: Route | undefined): boolean {
  return route?.type.id === routeTypes.qtls.id;
}

function eytsIn2023(record: TeachingRecord, { eyts }: Standing) {
  if (eyts !== null)
    return {
      awarded: eyts.holdsFrom,
      certificateUrl: "/v3/certificates/eyts",
      statusDescription: "Qualified",
    };
  const holdsEyps = record.routes.some(
    ({ status, type }) => status === "Holds" && type.id === routeTypes.eyps.id,
  );
  return holdsEyps
    ? {
        awarded: null,
        statusDescription: "Early years professional status",
      }
    : null;
}

function npqsIn2023(trn: string, npqs: readonly Npq[]) {
  return npqs.flatMap(({ code, awarded }, place) => {
    const name = npqNames.get(code);
    if (name === undefined || awarded === null) return [];
    const id = guidFor(`npq ${trn} ${place}`);
    return {
      awarded,
      type: { code, name },
      certificateUrl: `/v3/certificates/npq/${id}`,
    };
  });
}

function prohibitionsIn2023(
  record: TeachingRecord,
  asked: ReadonlySet<Section>,
) {
  return {
    ...(asked.has("Sanctions") && {
      sanctions: record.alerts
        .filter(({ end }) => end === null)
        .map(({ start }) => ({ code: prohibitionCode, startDate: start })),
    }),
    ...(asked.has("Alerts") && {
      alerts: record.alerts.map(({ start, end }) => ({
        alertType: "Prohibition",
        dqtSanctionCode: prohibitionCode,
        startDate: start,
        endDate: end,
      })),
    }),
  };
}

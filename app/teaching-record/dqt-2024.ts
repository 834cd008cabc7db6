import { z } from "zod";

import { ageRangeFromText } from "./age-range";
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
import { distinctNpqs } from "./npq";
import { inductionStatus, inPlainWords } from "./status-word";
import type {
  Award,
  Induction,
  ProfessionalStatus,
  Qualifications,
  TeachingRecord,
  Training,
} from "./teaching-record";

/** Where version 20240101 keeps the record of the teacher whose token is sent (record services 2.4). */
export const teacherPath =
  "/v3/teacher?include=Induction,InitialTeacherTraining,NpqQualifications,MandatoryQualifications,PendingDetailChanges";

const award = z.object({ awarded: day, statusDescription: text }).nullable();

const period = z.object({
  startDate: day,
  endDate: day,
  terms: z
    .number()
    .nullish()
    .transform((terms) => terms ?? null),
  appropriateBody: named,
});

const induction = z.object({
  startDate: day,
  endDate: day,
  status: word,
  periods: eachOf(period).nullish(),
});

const training = z.object({
  qualification: named,
  startDate: day,
  endDate: day,
  programmeType: word,
  programmeTypeDescription: text,
  result: word,
  ageRange: z.object({ description: text }).nullish(),
  provider: named,
  subjects: names,
});

const npq = z
  .object({ awarded: day, type: z.object({ code: z.string().min(1) }) })
  .transform(({ awarded, type }) => ({ code: type.code, date: awarded }));

const teacher = z.object({
  ...personFields,
  qts: award,
  eyts: award,
  induction: induction.nullable(),
  initialTeacherTraining: section(training),
  mandatoryQualifications: section(
    z.object({ awarded: day, specialism: text }),
  ),
  // Gone from DQT since June 2025; NPQs that cannot be read must not take the record with them.
  npqQualifications: eachOf(npq).nullish().catch(null),
});

type Teacher = z.output<typeof teacher>;

/** Where none of the NPQs can be read, the NPQ service may know better. */
function legible(npqs: Teacher["npqQualifications"]) {
  return npqs && (npqs.items.length > 0 || npqs.unreadable === 0) ? npqs : null;
}

/**
 * Reads an answer of `GET /v3/teacher` at 20240101, as it was in 2023 (record services 2.4) or is today (2.5).
 *
 * @returns null when the answer is not what the contract says; `npqs` null when DQT left them out
 */
export function readTeacher(answer: unknown): Qualifications | null {
  const { data } = teacher.safeParse(answer);
  if (!data) return null;
  const npqs = legible(data.npqQualifications);
  return {
    record: toTeachingRecord(data),
    npqs: npqs ? distinctNpqs(npqs.items) : null,
  };
}

function toTeachingRecord(data: Teacher): TeachingRecord {
  const qtls = awardAs("qtls", data.qts);
  const { initialTeacherTraining, mandatoryQualifications } = data;
  return {
    ...toPerson(data),
    qts: awardAs("qualified", data.qts),
    qtls,
    // QTLS lasts as long as the membership does (record services 5.1); a lapsed one leaves no trace here.
    setMembership: qtls ? "active" : "none",
    eyts: awardAs("qualified", data.eyts),
    eyps: awardAs("earlyYearsProfessional", data.eyts),
    pqts: awardAs("partial", data.qts),
    induction: toInduction(data.induction),
    training: initialTeacherTraining.items.map(toTraining),
    mandatoryQualifications: mandatoryQualifications.items.map(
      ({ awarded, specialism }) =>
        toMandatoryQualification(awarded, specialism),
    ),
    isTrainingMissing: false,
    unreadable:
      initialTeacherTraining.unreadable +
      mandatoryQualifications.unreadable +
      (legible(data.npqQualifications)?.unreadable ?? 0),
  };
}

type Standing =
  "qualified" | "qtls" | "partial" | "earlyYearsProfessional" | "inTraining";

/** `qts` and `eyts` can stand for less, or for something else, than their names say (record services 2.5). */
function standingOf(description: string | null): Standing {
  const words = description?.toLowerCase() ?? "";
  if (/trainee|candidate/.test(words)) return "inTraining";
  if (/learning and skills|qtls/.test(words)) return "qtls";
  if (words.includes("partial")) return "partial";
  return words.includes("early years professional")
    ? "earlyYearsProfessional"
    : "qualified";
}

function awardAs(standing: Standing, held: Teacher["qts"]): Award | null {
  return held && standingOf(held.statusDescription) === standing
    ? { date: held.awarded }
    : null;
}

/** DQT says null where there is no induction (record services 4.2). */
function toInduction(data: Teacher["induction"]): Induction | null {
  if (!data) {
    return {
      status: "none",
      startDate: null,
      completedDate: null,
      exemptionReasons: [],
      periods: [],
    };
  }
  const status = inductionStatus(data.status);
  return (
    status && {
      status,
      startDate: data.startDate,
      completedDate: data.endDate,
      exemptionReasons: [],
      periods: data.periods?.items ?? [],
    }
  );
}

function toTraining(data: z.output<typeof training>): Training {
  return {
    leadsTo: leadsTo(data.programmeType ?? data.programmeTypeDescription),
    // That version does not say.
    isHeld: false,
    heldSince: null,
    isQtls: false,
    route: data.programmeTypeDescription ?? inPlainWords(data.programmeType),
    qualification: data.qualification,
    provider: data.provider,
    subjects: data.subjects,
    startDate: data.startDate,
    endDate: data.endDate,
    status: inPlainWords(data.result),
    ageRange: ageRangeFromText(data.ageRange?.description ?? null),
  };
}

/** Every programme type is one of QTS, but for those of early years (record services 4.6). */
function leadsTo(programme: string | null): ProfessionalStatus | null {
  if (programme === null) return null;
  return /^eyitt/i.test(programme) ? "eyts" : "qts";
}

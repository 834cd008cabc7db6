import { exemptionReasons, type ExemptionReason } from "./exemption-reasons.ts";

/** What a route leads to (record services 2.7). */
export type ProfessionalStatusType =
  | "QualifiedTeacherStatus"
  | "EarlyYearsTeacherStatus"
  | "EarlyYearsProfessionalStatus"
  | "PartialQualifiedTeacherStatus";

/** One row of the reference table in record services 4.1. */
export type RouteType = {
  id: string;
  name: string;
  gives: ProfessionalStatusType;
  /** The reason that a held route of this type gives by itself, if it has one. */
  linkedReason: ExemptionReason | null;
  /** "always" and "sometimes" are M and O of the table. */
  exempts: "always" | "sometimes" | "never";
  /** What the 2023 API called the programme (record services 4.6). */
  programme: { type: string; description: string } | null;
  /** False for recognition and membership, which 2023 kept no training record of. */
  isTraining: boolean;
};

type Row = Pick<RouteType, "id" | "name"> & Partial<RouteType>;

function row(given: Row): RouteType {
  return {
    gives: "QualifiedTeacherStatus",
    linkedReason: null,
    exempts: "never",
    programme: null,
    isTraining: true,
    ...given,
  };
}

function programme(type: string, description = type) {
  return { type, description };
}

/** The route types that the cast has been through (record services 4.1). */
export const routeTypes = {
  applyForQts: row({
    id: "6f27bdeb-d00a-4ef9-b0ea-26498ce64713",
    name: "Apply for Qualified Teacher Status in England",
    linkedReason: exemptionReasons.overseas,
    exempts: "always",
    isTraining: false,
  }),
  assessmentOnly: row({
    id: "57b86cef-98e2-4962-a74a-d47c7a34b838",
    name: "Assessment Only",
    programme: programme("AssessmentOnlyRoute", "Assessment Only Route"),
  }),
  graduateTeacherProgramme: row({
    id: "34222549-ed59-4c4a-811d-c0894e78d4c3",
    name: "Graduate Teacher Programme",
    exempts: "sometimes",
    programme: programme(
      "GraduateTeacherProgramme",
      "Graduate Teacher Programme",
    ),
  }),
  hei: row({
    id: "10078157-e8c3-42f7-a050-d8b802e83f7b",
    name: "HEI",
    programme: programme("HEI"),
  }),
  heiHistoric: row({
    id: "32017d68-9da4-43b2-ae91-4f24c68f6f78",
    name: "HEI - Historic",
    programme: programme("HEI"),
  }),
  overseasProgramme: row({
    id: "51756384-cfea-4f63-80e5-f193686e0f71",
    name: "Overseas Trained Teacher Programme",
    exempts: "sometimes",
    programme: programme(
      "OverseasTrainedTeacherProgramme",
      "Overseas Trained Teacher Programme",
    ),
  }),
  providerLedPostgrad: row({
    id: "97497716-5ac5-49aa-a444-27fa3e2c152a",
    name: "Provider led Postgrad",
    programme: programme("ProviderLedPostgrad", "Provider-led (postgrad)"),
  }),
  providerLedUndergrad: row({
    id: "53a7fbda-25fd-4482-9881-5cf65053888d",
    name: "Provider led Undergrad",
    programme: programme("ProviderLedUndergrad", "Provider-led (undergrad)"),
  }),
  qtls: row({
    id: "be6eaf8c-92dd-4eff-aad3-1c89c4bec18c",
    name: "QTLS and SET Membership",
    linkedReason: exemptionReasons.qtls,
    exempts: "always",
    isTraining: false,
  }),
  schoolDirect: row({
    id: "d9490e58-acdc-4a38-b13e-5a5c21417737",
    name: "School Direct Training Programme",
    programme: programme(
      "SchoolDirectTrainingProgramme",
      "School Direct training programme",
    ),
  }),
  schoolDirectSalaried: row({
    id: "12a742c3-1cd4-43b7-a2fa-1000bd4cc373",
    name: "School Direct Training Programme Salaried",
    programme: programme(
      "SchoolDirectTrainingProgrammeSalaried",
      "School Direct training programme (Salaried)",
    ),
  }),
  teacherDegreeApprenticeship: row({
    id: "5d4c01c1-0841-4306-b49c-48ad6499fdc0",
    name: "Teacher Degree Apprenticeship",
    programme: programme("Apprenticeship"),
  }),
  scottishRecognition: row({
    id: "52835b1f-1f2e-4665-abc6-7fb1ef0a80bb",
    name: "Scottish Recognition",
    linkedReason: exemptionReasons.scotland,
    exempts: "always",
    isTraining: false,
  }),
  welshRecognition: row({
    id: "877ba701-fe26-4951-9f15-171f3755d50d",
    name: "Welsh Recognition",
    isTraining: false,
  }),
  earlyYearsGraduateEntry: row({
    id: "dbc4125b-9235-41e4-abd2-baabbf63f829",
    name: "Early Years ITT Graduate Entry",
    gives: "EarlyYearsTeacherStatus",
    programme: programme("EYITTGraduateEntry", "EYITT - Graduate Entry"),
  }),
  earlyYearsUndergraduate: row({
    id: "c97c0fd2-fd84-4949-97c7-b0e2422fb3c8",
    name: "Early Years ITT Undergraduate",
    gives: "EarlyYearsTeacherStatus",
    programme: programme("EYITTUndergraduate", "EYITT - Undergraduate"),
  }),
  eyps: row({
    id: "8f5c0431-d006-4eda-9336-16dfc6a26a78",
    name: "EYPS",
    gives: "EarlyYearsProfessionalStatus",
    exempts: "sometimes",
    isTraining: false,
  }),
} as const satisfies Record<string, RouteType>;

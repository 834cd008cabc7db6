import type { ExemptionReason } from "./exemption-reasons.ts";
import type { RouteType } from "./route-types.ts";

export type Name = { first: string; middle: string; last: string };

/** Record services 4.2. */
export type RouteStatus =
  | "InTraining"
  | "Holds"
  | "Deferred"
  | "DeferredForSkillsTest"
  | "Failed"
  | "Withdrawn"
  | "UnderAssessment";

/** Record services 4.2, the spelling used since 20250203. */
export type InductionStatus =
  | "None"
  | "RequiredToComplete"
  | "Exempt"
  | "InProgress"
  | "Passed"
  | "Failed"
  | "FailedInWales";

/** Record services 4.2, the spelling used until 20240920. */
export type OldInductionStatus =
  | "Exempt"
  | "Fail"
  | "FailedinWales"
  | "InductionExtended"
  | "InProgress"
  | "NotYetCompleted"
  | "Pass"
  | "PassedinWales"
  | "RequiredtoComplete";

export type Reference = { reference: string; name: string };

export type AgeSpecialism = {
  type:
    | "Range"
    | "FoundationStage"
    | "FurtherEducation"
    | "KeyStage1"
    | "KeyStage2"
    | "KeyStage3"
    | "KeyStage4";
  from?: number;
  to?: number;
};

/** One way into the profession, as a fact that both APIs are told from. */
export type Route = {
  /** Only where a document fixes it; otherwise it follows from the teacher. */
  id: string | null;
  type: RouteType;
  status: RouteStatus;
  holdsFrom: string | null;
  trainingStart: string | null;
  trainingEnd: string | null;
  subjects: readonly Reference[];
  ages: AgeSpecialism | null;
  country: Reference | null;
  provider: { ukprn: string | null; name: string } | null;
  degree: { id: string; name: string } | null;
  /** Whether this very route exempts from induction while it is held. */
  exempts: boolean;
  /** 2023 only: the award was made in Wales, so no certificate (record services 2.4). */
  awardedInWales: boolean;
  /** 2023 only: nothing but null was known of the training (record services 2.4). */
  nothingKnownIn2023: boolean;
};

type InductionPeriod = {
  start: string | null;
  end: string | null;
  terms: number | null;
  body: string | null;
};

/** The induction as recorded, before routes exempt from it (record services 5.1). */
export type Induction = {
  status: InductionStatus;
  start: string | null;
  completed: string | null;
  reasons: readonly ExemptionReason[];
  /** 2023 only. */
  periods: readonly InductionPeriod[];
  /** 2023 only: where the old word is not the translation of the new one. */
  oldStatus: OldInductionStatus | null;
};

type MandatoryQualification = {
  end: string | null;
  specialism: string | null;
};

type HigherEducation = {
  name: string;
  awarded: string | null;
  subjects: readonly Reference[];
};

export type Alert = {
  details: string | null;
  start: string;
  end: string | null;
};

/** What the record service holds of one teacher. */
export type TeachingRecord = {
  name: Name;
  birthDate: string | null;
  nationalInsuranceNumber: string | null;
  email: string | null;
  mergedInto: string | null;
  deactivated: boolean;
  previousNames: readonly Name[];
  pendingNameChange: boolean;
  pendingDateOfBirthChange: boolean;
  routes: readonly Route[];
  /** A QTS date kept on the record without any route (record services 6.1 item 1). */
  qtsWithoutRoute: string | null;
  /** The QTLS route was removed when the SET membership ended (record services 5.1). */
  qtlsLapsed: boolean;
  induction: Induction;
  mandatoryQualifications: readonly MandatoryQualification[];
  higherEducation: readonly HigherEducation[];
  alerts: readonly Alert[];
  /** Written over the answer as it is, for what the facts cannot say. */
  raw: Readonly<Record<string, unknown>>;
};

type GivenRoute = Pick<Route, "type"> & Partial<Route>;

/** A route with everything unsaid left empty; a held one exempts if its type always does. */
export function route(given: GivenRoute): Route {
  const status = given.status ?? "Holds";
  return {
    id: null,
    status,
    holdsFrom: null,
    trainingStart: null,
    trainingEnd: null,
    subjects: [],
    ages: null,
    country: null,
    provider: null,
    degree: null,
    exempts: status === "Holds" && given.type.exempts === "always",
    awardedInWales: false,
    nothingKnownIn2023: false,
    ...given,
  };
}

/** An induction with everything unsaid left empty. */
export function induction(given: Partial<Induction>): Induction {
  return {
    status: "None",
    start: null,
    completed: null,
    reasons: [],
    periods: [],
    oldStatus: null,
    ...given,
  };
}

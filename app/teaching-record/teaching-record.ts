import type { Day } from "./day";

/**
 * What the Department for Education holds about one teacher, in our own words.
 *
 * Two versions of the DQT API are turned into this shape (`dqt-2024.ts`, `dqt-2025.ts`); nothing
 * behind them knows which one answered. Every date may be missing (record services 6.1).
 */
export type TeachingRecord = {
  /** Teacher reference number: 7 digits, leading zeros count. */
  trn: string;
  name: PersonName;
  dateOfBirth: Day | null;
  nameChangePending: boolean;
  dateOfBirthChangePending: boolean;
  /** QTS by any route but QTLS: the earliest date held (record services 5.1). */
  qts: Award | null;
  /** QTS through qualified teacher learning and skills status. */
  qtls: Award | null;
  /** Membership of the Society for Education and Training, on which QTLS depends. */
  setMembership: SetMembership;
  /** Early years teacher status. */
  eyts: Award | null;
  /** Early years professional status: DQT never gives it a date (record services 6.1). */
  eyps: Award | null;
  /** Partial qualified teacher status. */
  pqts: Award | null;
  induction: Induction | null;
  /** Initial teacher training, or routes to a professional status, held or not. */
  training: Training[];
  mandatoryQualifications: MandatoryQualification[];
  /** DQT could not tell the training or routes, and told the rest (record services 6.1.5). */
  isTrainingMissing: boolean;
  /** How many qualifications DQT sent that could not be read, and are left out. */
  unreadable: number;
};

/** Parts may be empty strings; `middle` often is. */
export type PersonName = { first: string; middle: string; last: string };

export type Award = { date: Day | null };

export type SetMembership = "none" | "active" | "expired";

export type InductionStatus =
  | "none"
  | "requiredToComplete"
  | "notYetCompleted"
  | "inProgress"
  | "extended"
  | "exempt"
  | "passed"
  | "passedInWales"
  | "failed"
  | "failedInWales";

export type Induction = {
  status: InductionStatus;
  startDate: Day | null;
  completedDate: Day | null;
  exemptionReasons: string[];
  periods: InductionPeriod[];
};

export type InductionPeriod = {
  startDate: Day | null;
  endDate: Day | null;
  terms: number | null;
  appropriateBody: string | null;
};

export type ProfessionalStatus = "qts" | "eyts" | "eyps" | "pqts";

export type Training = {
  /** The status that it leads to; null where DQT does not say. */
  leadsTo: ProfessionalStatus | null;
  /** Whether the status that it leads to is held by it, and since when. */
  isHeld: boolean;
  heldSince: Day | null;
  /** True for the QTLS route, which is a recognition and not a training. */
  isQtls: boolean;
  /** Route type or programme type, as DQT names it. */
  route: string | null;
  qualification: string | null;
  provider: string | null;
  subjects: string[];
  startDate: Day | null;
  endDate: Day | null;
  /** How it stands in plain words: "Pass", "In training", "Withdrawn". */
  status: string | null;
  /** "11 to 16 years", "Key stage 2". */
  ageRange: string | null;
};

export type MandatoryQualification = {
  date: Day | null;
  specialism: string | null;
};

/** A national professional qualification; `code` such as "NPQH", in capitals, perhaps one that we do not know. */
export type Npq = { code: string; date: Day | null };

/** NPQs fail apart from the record: null means that they could not be had just now. */
export type Qualifications = { record: TeachingRecord; npqs: Npq[] | null };

/** Why there is no record to show; each reason has its own page. */
export type RecordProblem =
  | { reason: "not-found" }
  | { reason: "deactivated" }
  | { reason: "merged" }
  | { reason: "no-permission" }
  | { reason: "signed-out" }
  | { reason: "rate-limited"; retryAfterSeconds: number | null }
  | { reason: "timeout" }
  | { reason: "unavailable" }
  | { reason: "nonsense" }
  /** A "no" that DQT does not explain. */
  | { reason: "refused" };

/** The reasons that are a "no", and no failure: what DQT said before does not count any more. */
const REFUSALS: readonly RecordProblem["reason"][] = [
  "not-found",
  "deactivated",
  "merged",
  "no-permission",
  "signed-out",
  "refused",
];

/** Whether DQT said no, and did not fail. */
export function isRefusal({ reason }: RecordProblem): boolean {
  return REFUSALS.includes(reason);
}

export type RecordOutcome =
  ({ found: true } & Qualifications) | ({ found: false } & RecordProblem);

/** First, middle and last name in full, as certificates print it. */
export function fullName({ first, middle, last }: PersonName): string {
  return [first, middle, last]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(" ");
}

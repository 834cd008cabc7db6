import type {
  Induction,
  Npq,
  Qualifications,
  TeachingRecord,
  Training,
} from "~/teaching-record/teaching-record";

/** Qualifications of someone who has none, but for what is given: for tests. */
export function sampleQualifications(
  record: Partial<TeachingRecord> = {},
  npqs: Npq[] | null = [],
): Qualifications {
  return { record: { ...EMPTY_RECORD, ...record }, npqs };
}

/** A training about which DQT knows nothing, but for what is given. */
export function sampleTraining(training: Partial<Training> = {}): Training {
  return { ...EMPTY_TRAINING, ...training };
}

/** An induction with no dates, reasons or periods, but for what is given. */
export function sampleInduction(
  induction: Partial<Induction> & Pick<Induction, "status">,
): Induction {
  return {
    startDate: null,
    completedDate: null,
    exemptionReasons: [],
    periods: [],
    ...induction,
  };
}

const EMPTY_RECORD: TeachingRecord = {
  trn: "0000001",
  name: { first: "", middle: "", last: "" },
  dateOfBirth: null,
  nameChangePending: false,
  dateOfBirthChangePending: false,
  qts: null,
  qtls: null,
  setMembership: "none",
  eyts: null,
  eyps: null,
  pqts: null,
  induction: null,
  training: [],
  mandatoryQualifications: [],
  isTrainingMissing: false,
  unreadable: 0,
};

const EMPTY_TRAINING: Training = {
  leadsTo: null,
  isHeld: false,
  heldSince: null,
  isQtls: false,
  route: null,
  qualification: null,
  provider: null,
  subjects: [],
  startDate: null,
  endDate: null,
  status: null,
  ageRange: null,
};

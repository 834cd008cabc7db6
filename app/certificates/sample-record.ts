import type {
  InductionStatus,
  TeachingRecord,
} from "~/teaching-record/teaching-record";

/** For tests: a record of which only the name and the induction matter. */
export function sampleRecord(
  name: string | TeachingRecord["name"] = "Amara Okonkwo-Hughes",
  induction: InductionStatus | null = "passed",
): TeachingRecord {
  return {
    trn: "0012457",
    name:
      typeof name === "string" ? { first: name, middle: "", last: "" } : name,
    dateOfBirth: "1989-04-23",
    nameChangePending: false,
    dateOfBirthChangePending: false,
    qts: { date: "2022-10-01" },
    qtls: null,
    setMembership: "none",
    eyts: null,
    eyps: null,
    pqts: null,
    induction: induction && {
      status: induction,
      startDate: null,
      completedDate: "2023-07-14",
      exemptionReasons: [],
      periods: [],
    },
    training: [],
    mandatoryQualifications: [],
    isTrainingMissing: false,
    unreadable: 0,
  };
}

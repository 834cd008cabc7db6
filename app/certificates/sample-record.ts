import { type Certificate, certificate, type Issue } from "./certificate";
import type { CertificateKind } from "./certificate-kind";
import { factsOf } from "./certified-facts";
import type {
  InductionStatus,
  TeachingRecord,
} from "~/teaching-record/teaching-record";

/** The code of `sampleIssue`, which has every digit that can be typed for another. */
export const SAMPLE_CODE = "01AB23CD45EF67GH89JK01MN23PQ";

/** For tests: issued on 28 November 2026, from the record of the day before. */
export const sampleIssue: Issue = {
  code: SAMPLE_CODE,
  issuedAt: Date.UTC(2026, 10, 28, 9),
  recordedAt: Date.UTC(2026, 10, 27, 9),
};

/** For tests: a certificate of this kind, held since 1 October 2022, as it was issued then. */
export function sampleCertificate(
  kind: CertificateKind,
  record = sampleRecord(),
  origin = "https://qualifications.example",
): Certificate {
  const facts = factsOf({ kind, date: "2022-10-01" }, record);
  return certificate(facts, sampleIssue, origin);
}

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

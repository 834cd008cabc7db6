import type { CertificateKind } from "./certificate-kind";
import type { TeachingRecord } from "~/teaching-record/teaching-record";
import {
  type TeachingStatus,
  teachingStatus,
} from "~/teaching-record/teaching-status";

/** How induction stands for what a certificate says; "to-complete" also where none is on the record. */
export const STANDINGS = [
  "to-complete",
  "started",
  "passed",
  "passed-in-wales",
  "exempt",
  "exempt-while-in-set",
  "failed",
  "failed-in-wales",
] as const;
export type Standing = (typeof STANDINGS)[number];

/** The kinds of which what induction comes to is a part. */
const WITH_INDUCTION: readonly CertificateKind[] = ["qts", "qtls", "induction"];

/**
 * How induction stands, for a certificate that says so: the page of the same record says it with the
 * same status. All others are alike, and a change of it is none of theirs.
 */
export function standingOf(
  kind: CertificateKind,
  record: TeachingRecord,
): Standing {
  return WITH_INDUCTION.includes(kind)
    ? standing(teachingStatus(record))
    : "to-complete";
}

function standing({ induction, exemption }: TeachingStatus): Standing {
  switch (induction) {
    case "passed":
      return "passed";
    case "passedInWales":
      return "passed-in-wales";
    case "exempt":
      return exemption === "while-in-set" ? "exempt-while-in-set" : "exempt";
    case "failed":
      return "failed";
    case "failedInWales":
      return "failed-in-wales";
    case "inProgress":
    case "extended":
      return "started";
    default:
      return "to-complete";
  }
}

import type { CertificateKind } from "./certificate-kind";
import { npqName } from "~/teaching-record/npq-name";
import type { TeachingRecord } from "~/teaching-record/teaching-record";
import {
  type TeachingStatus,
  teachingStatus,
} from "~/teaching-record/teaching-status";

/** What differs from one kind of certificate to another. */
export type CertificateWords = {
  heading: string;
  /** The first paragraph goes on after the teacher's name. */
  statement: string[];
  dateLabel: string;
};

const SET = "the Society for Education and Training (SET)";
const TEACHES =
  "is qualified to teach in maintained schools and non-maintained special schools in England";

/** The words of a kind of certificate, as the record has them vary. */
export function wordsFor(
  kind: CertificateKind,
  record: TeachingRecord,
): CertificateWords {
  switch (kind) {
    case "qts":
      return qts(record);
    case "qtls":
      return qtls(record);
    case "eyts":
      return EYTS;
    case "induction":
      return induction(record);
    default:
      return npq(npqName(kind.toUpperCase()));
  }
}

function qts(record: TeachingRecord): CertificateWords {
  return {
    heading: "Qualified teacher status (QTS)",
    statement: teaching("holds this status", teachingStatus(record)),
    dateLabel: "Date of QTS",
  };
}

/** QTS that ends with SET membership; so may the exemption, and one sentence says both. */
function qtls(record: TeachingRecord): CertificateWords {
  const status = teachingStatus(record);
  const held =
    "holds this status through qualified teacher learning and skills (QTLS) status";
  const ends = `for as long as they are a member of ${SET}.`;
  return {
    heading: "Qualified teacher status (QTS) through QTLS",
    statement:
      status.exemption === "while-in-set"
        ? [
            `${held}, and ${TEACHES}.`,
            `They hold QTS in this way, and are exempt from statutory induction, ${ends}`,
          ]
        : [
            ...teaching(`${held},`, status),
            `They hold QTS in this way ${ends}`,
          ],
    dateLabel: "Date of QTS",
  };
}

/**
 * That QTS is held, what it allows, and how induction stands: the page of the same record says it
 * with the same status, and neither says what the other denies. Who did not pass induction is not
 * told to be qualified for posts that ask for it.
 */
function teaching(held: string, status: TeachingStatus): string[] {
  const teaches = `${held} and ${TEACHES}`;
  const only = `${held.replace(/,$/, "")}.`;
  switch (status.induction) {
    case "passed":
      return [`${teaches}.`, "They have passed statutory induction."];
    case "passedInWales":
      return [`${teaches}.`, "They have passed induction in Wales."];
    case "exempt":
      return [
        `${teaches}.`,
        status.exemption === "while-in-set"
          ? `They are exempt from statutory induction for as long as they are a member of ${SET}.`
          : "They are exempt from statutory induction.",
      ];
    case "failed":
      return [only, "They did not pass statutory induction."];
    case "failedInWales":
      return [only, "They did not pass induction in Wales."];
    case "inProgress":
    case "extended":
      return [
        `${teaches}, provided that they complete statutory induction, which they have started.`,
      ];
    default:
      return [`${teaches}, provided that they complete statutory induction.`];
  }
}

const EYTS: CertificateWords = {
  heading: "Early years teacher status (EYTS)",
  statement: [
    "holds this status, for teaching and caring for children aged 0 to 5.",
  ],
  dateLabel: "Date of EYTS",
};

function induction({ induction: held }: TeachingRecord): CertificateWords {
  const where = held?.status === "passedInWales" ? "Wales" : "England";
  return {
    heading: "Teacher induction",
    statement: [`has completed statutory induction for teachers in ${where}.`],
    dateLabel: "Date completed",
  };
}

function npq(name: string): CertificateWords {
  return {
    heading: name,
    statement: ["has been awarded this national professional qualification."],
    dateLabel: "Date awarded",
  };
}

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
const QUALIFIES =
  "This qualifies them for teaching posts in maintained schools and non-maintained special schools in England";

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
    statement: [
      "has qualified teacher status (QTS).",
      ...teaching(teachingStatus(record)),
    ],
    dateLabel: "Date of QTS",
  };
}

/** QTS that ends with SET membership; so may the exemption, and one sentence says both. */
function qtls(record: TeachingRecord): CertificateWords {
  const status = teachingStatus(record);
  const ends = `for as long as they are a member of ${SET}.`;
  return {
    heading: "Qualified teacher status (QTLS)",
    statement: [
      "has qualified teacher status (QTS) through qualified teacher learning and skills (QTLS) status.",
      ...(status.exemption === "while-in-set"
        ? [
            `${QUALIFIES}.`,
            `They hold QTS in this way, and are exempt from statutory induction, ${ends}`,
          ]
        : [...teaching(status), `They hold QTS in this way ${ends}`]),
    ],
    dateLabel: "Date of QTS",
  };
}

/**
 * What QTS allows, and how induction stands: the page of the same record says it with the same
 * status, and neither says what the other denies. Who did not pass induction is not told to be
 * qualified for posts that ask for it.
 */
function teaching(status: TeachingStatus): string[] {
  switch (status.induction) {
    case "passed":
      return [`${QUALIFIES}.`, "They have passed statutory induction."];
    case "passedInWales":
      return [`${QUALIFIES}.`, "They have passed induction in Wales."];
    case "exempt":
      return [
        `${QUALIFIES}.`,
        status.exemption === "while-in-set"
          ? `They are exempt from statutory induction for as long as they are a member of ${SET}.`
          : "They are exempt from statutory induction.",
      ];
    case "failed":
      return ["They did not pass statutory induction."];
    case "failedInWales":
      return ["They did not pass induction in Wales."];
    case "inProgress":
    case "extended":
      return [
        `${QUALIFIES}, provided that they complete statutory induction, which they have started.`,
      ];
    default:
      return [`${QUALIFIES}, provided that they complete statutory induction.`];
  }
}

const EYTS: CertificateWords = {
  heading: "Early years teacher status (EYTS)",
  statement: [
    "has early years teacher status (EYTS).",
    "EYTS is a qualification for teaching and caring for children aged 0 to 5. It is not mandatory for work in the early years.",
  ],
  dateLabel: "Date of EYTS",
};

function induction({ induction: held }: TeachingRecord): CertificateWords {
  const isWelsh = held?.status === "passedInWales";
  return {
    heading: "Statutory induction for teachers",
    statement: isWelsh
      ? ["has completed statutory induction for teachers, in Wales."]
      : [
          "has completed statutory induction for teachers.",
          "Induction is served in maintained schools, nursery schools, non-maintained special schools, academies and free schools, independent schools, sixth-form and further education colleges, and British schools overseas.",
        ],
    dateLabel: "Date induction was completed",
  };
}

function npq(name: string): CertificateWords {
  return {
    heading: name,
    statement: [
      `has been awarded the ${name}.`,
      "NPQs are national qualifications for teachers and school leaders who deepen their expertise. They are voluntary.",
    ],
    dateLabel: "Date awarded",
  };
}

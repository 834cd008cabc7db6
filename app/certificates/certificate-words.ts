import type { CertificateKind } from "./certificate-kind";
import { npqName } from "~/teaching-record/npq-name";
import type { TeachingRecord } from "~/teaching-record/teaching-record";

/** What differs from one kind of certificate to another. */
export type CertificateWords = {
  heading: string;
  /** The first paragraph goes on after the teacher's name. */
  statement: string[];
  dateLabel: string;
};

const POSTS =
  "teaching posts in maintained schools and non-maintained special schools in England";
const EXEMPT = "They are exempt from statutory induction.";

/** The words of a kind of certificate, as the record has them vary. */
export function wordsFor(
  kind: CertificateKind,
  record: TeachingRecord,
): CertificateWords {
  switch (kind) {
    case "qts":
      return qts(record);
    case "qtls":
      return QTLS;
    case "eyts":
      return EYTS;
    case "induction":
      return induction(record);
    default:
      return npq(npqName(kind.toUpperCase()));
  }
}

/** Only a record that itself says "exempt" counts: SET membership alone does not (record services 5.4). */
function qts({ induction: held }: TeachingRecord): CertificateWords {
  return {
    heading: "Qualified teacher status (QTS)",
    statement: [
      "has qualified teacher status (QTS).",
      ...(held?.status === "exempt"
        ? [`This qualifies them for ${POSTS}.`, EXEMPT]
        : [
            `This qualifies them for ${POSTS}, provided that they complete statutory induction.`,
          ]),
    ],
    dateLabel: "Date of QTS",
  };
}

const QTLS: CertificateWords = {
  heading: "Qualified teacher status (QTS)",
  statement: [
    "has qualified teacher status (QTS) through qualified teacher learning and skills (QTLS) status.",
    `This qualifies them for ${POSTS}.`,
    EXEMPT,
    "QTS held in this way depends on membership of the Society for Education and Training (SET). It lasts only while the membership is kept up.",
  ],
  dateLabel: "Date of QTS",
};

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

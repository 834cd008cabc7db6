import type { CertificateKind } from "./certificate-kind";
import { npqName } from "~/teaching-record/npq-name";
import type { Standing } from "./standing";

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

/** The words of a kind of certificate, as induction has them vary. */
export function wordsFor(
  kind: CertificateKind,
  standing: Standing,
): CertificateWords {
  switch (kind) {
    case "qts":
      return qts(standing);
    case "qtls":
      return qtls(standing);
    case "eyts":
      return EYTS;
    case "induction":
      return induction(standing);
    default:
      return npq(npqName(kind.toUpperCase()));
  }
}

function qts(standing: Standing): CertificateWords {
  return {
    heading: "Qualified teacher status (QTS)",
    statement: teaching("holds this status", standing),
    dateLabel: "Date of QTS",
  };
}

/** QTS that ends with SET membership; so may the exemption, and one sentence says both. */
function qtls(standing: Standing): CertificateWords {
  const held =
    "holds this status through qualified teacher learning and skills (QTLS) status";
  const ends = `for as long as they are a member of ${SET}.`;
  return {
    heading: "Qualified teacher status (QTS) through QTLS",
    statement:
      standing === "exempt-while-in-set"
        ? [
            `${held}, and ${TEACHES}.`,
            `They hold QTS in this way, and are exempt from statutory induction, ${ends}`,
          ]
        : [
            ...teaching(`${held},`, standing),
            `They hold QTS in this way ${ends}`,
          ],
    dateLabel: "Date of QTS",
  };
}

/**
 * That QTS is held, what it allows, and how induction stands. Who did not pass induction is not told
 * to be qualified for posts that ask for it.
 */
function teaching(held: string, standing: Standing): string[] {
  const teaches = `${held} and ${TEACHES}`;
  const only = `${held.replace(/,$/, "")}.`;
  switch (standing) {
    case "passed":
      return [`${teaches}.`, "They have passed statutory induction."];
    case "passed-in-wales":
      return [`${teaches}.`, "They have passed induction in Wales."];
    case "exempt":
      return [`${teaches}.`, "They are exempt from statutory induction."];
    case "exempt-while-in-set":
      return [
        `${teaches}.`,
        `They are exempt from statutory induction for as long as they are a member of ${SET}.`,
      ];
    case "failed":
      return [only, "They did not pass statutory induction."];
    case "failed-in-wales":
      return [only, "They did not pass induction in Wales."];
    case "started":
      return [
        `${teaches}, provided that they complete statutory induction, which they have started.`,
      ];
    case "to-complete":
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

function induction(standing: Standing): CertificateWords {
  const where = standing === "passed-in-wales" ? "Wales" : "England";
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

import type { Card } from "~/qualifications/card";
import { qualificationCards } from "~/qualifications/qualification";
import { detailsOf } from "~/teaching-record/details";
import { NPQ_CODES } from "~/teaching-record/npq-name";
import {
  sampleInduction,
  sampleQualifications,
  sampleTraining,
} from "~/teaching-record/sample-qualifications";
import type { InductionStatus } from "~/teaching-record/teaching-record";

/** A day that every row of a blank record has until its value is taken out. */
const DAY = "2000-01-01";

const INDUCTIONS: InductionStatus[] = [
  "exempt",
  "requiredToComplete",
  "inProgress",
  "passed",
];

/**
 * What the page of qualifications shows of a record that has everything, with every value taken out:
 * titles, labels, links and explanations, and nothing of anybody.
 */
export function blankRecord() {
  const { record } = sampleQualifications();
  const nobody = { ...record, trn: "" };
  return {
    details: detailsOf(nobody, { name: null, birthdate: null }),
    cards: [...INDUCTIONS.flatMap(inductionOnly), ...everything()].map(blank),
    pageNotice: null,
    npqsMissing: false,
    unreadable: 0,
    isTrainingMissing: false,
    age: { asOf: " today", notAnswering: "none" },
    stamp: "Access your teaching qualifications, ",
    isOld: false,
    problem: null,
  };
}

function inductionOnly(status: InductionStatus): Card[] {
  return qualificationCards(
    sampleQualifications({ induction: sampleInduction({ status }) }),
  );
}

/** In the order of a usual record: the parts of one are found together. */
function everything(): Card[] {
  const award = { date: DAY };
  const period = {
    startDate: DAY,
    endDate: DAY,
    terms: 3,
    appropriateBody: "-",
  };
  return qualificationCards(
    sampleQualifications(
      {
        qts: award,
        qtls: award,
        eyts: award,
        setMembership: "active",
        mandatoryQualifications: [{ date: DAY, specialism: "Visual" }],
        induction: sampleInduction({
          status: "passed",
          startDate: DAY,
          completedDate: DAY,
          periods: [period],
        }),
        training: [
          sampleTraining({
            leadsTo: "qts",
            qualification: "Postgraduate Certificate in Education",
            provider: "-",
            route: "HEI",
            subjects: ["-"],
            startDate: DAY,
            endDate: DAY,
            status: "Pass",
            ageRange: "-",
          }),
        ],
      },
      NPQ_CODES.map((code) => ({ code, date: DAY })),
    ),
  );
}

/** A word that many records share stays; a day, and what only one teacher has, does not. */
function blank(card: Card): Card {
  const { certificate, history } = card;
  const rows = card.rows.map(withoutDay);
  return {
    ...card,
    date: null,
    rows,
    more: card.more.map(withoutDay),
    history: history.map((period) => ({
      title: "",
      rows: period.rows.map(withoutDay),
    })),
    certificate: certificate && { ...certificate, date: "" },
  };
}

function withoutDay(row: { label: string; value: string }) {
  return /\d|^-$/.test(row.value) ? { ...row, value: "" } : row;
}

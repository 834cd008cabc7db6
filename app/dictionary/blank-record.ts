import type { PageSession } from "~/content/page-session";
import type { Card, Row } from "~/qualifications/card";
import { qualificationCards } from "~/qualifications/qualification";
import { formatDay } from "~/teaching-record/day";
import { detailsOf } from "~/teaching-record/details";
import { NPQ_CODES } from "~/teaching-record/npq-name";
import {
  sampleInduction,
  sampleQualifications,
  sampleTraining,
} from "~/teaching-record/sample-qualifications";
import type { InductionStatus } from "~/teaching-record/teaching-record";
import { blankPage } from "./blank-page";

/** Stands for everybody's: without a name a page has neither its caption nor its list of certificates. */
const NAME = "Name";

/** What days have in common. */
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  formatDay(`2000-${String(month + 1).padStart(2, "0")}-01`).slice(1, -2),
);

/** A day that every row of a blank record has until its value is taken out. */
const DAY = "2000-01-01";

const INDUCTIONS: InductionStatus[] = [
  "exempt",
  "requiredToComplete",
  "inProgress",
  "passed",
];

/** Most of those who come often have come this way. */
const SESSION: PageSession = {
  endsAt: 60 * 60 * 1000,
  now: 0,
  provider: "identity",
};

/**
 * The page of qualifications as nobody sees it: frame, styles, every kind of card with its labels,
 * and no value of any teacher. It is what later pages are compressed against (`docs/compression.md`).
 */
export function blankQualifications(): Promise<string> {
  return blankPage("/qualifications", {
    root: { session: SESSION },
    "qualifications/qualifications": blankRecord(),
  });
}

/**
 * What the page of qualifications shows of a record that has everything, with every value taken out:
 * titles, labels, links and explanations, and nothing of anybody.
 */
function blankRecord() {
  const { record } = sampleQualifications();
  const nobody = { ...record, trn: "", name: { ...record.name, first: NAME } };
  const cards = [...INDUCTIONS.flatMap(inductionOnly), ...everything()];
  return {
    details: detailsOf(nobody, { name: null, birthdate: null }),
    cards: cards.map(blank),
    pageNotice: null,
    npqsMissing: false,
    unreadable: 0,
    isTrainingMissing: false,
    age: { asOf: " today", notAnswering: "none" },
    copyOf: null,
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

/** A word that many records share stays, and of a day its month; what only one teacher has does not. */
function blank(card: Card, place: number): Card {
  const { certificate, history } = card;
  const month = MONTHS[place % MONTHS.length] ?? "";
  const blankRow = ({ label, value }: Row): Row => ({
    label,
    value: value === "-" ? "" : /\d{4}$/.test(value) ? month : value,
  });
  return {
    ...card,
    date: null,
    rows: card.rows.map(blankRow),
    more: card.more.map(blankRow),
    history: history.map(({ rows }) => ({
      title: month,
      rows: rows.map(blankRow),
    })),
    certificate: certificate && { ...certificate, date: "" },
  };
}

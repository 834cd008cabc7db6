import { expect, test } from "vitest";

import { npqName } from "~/teaching-record/npq-name";
import { qualificationCards } from "./qualification";
import {
  sampleInduction,
  sampleQualifications,
  sampleTraining,
} from "~/teaching-record/sample-qualifications";

/** Everything at once. */
const career = sampleQualifications(
  {
    qts: { date: "2015-11-01" },
    qtls: { date: "2016-02-01" },
    setMembership: "active",
    eyts: { date: "2015-11-02" },
    eyps: { date: null },
    pqts: { date: "2012-05-05" },
    induction: sampleInduction({
      status: "passed",
      completedDate: "2015-07-01",
    }),
    mandatoryQualifications: [{ date: "2013-06-01", specialism: "Hearing" }],
    training: [sampleTraining({ leadsTo: "qts", endDate: "2013-01-28" })],
  },
  [
    { code: "NPQML", date: "2015-11-03" },
    { code: "NPQSL", date: "2015-11-04" },
  ],
);

test("every qualification has a card, the newest first and those without a date last", () => {
  expect(qualificationCards(career).map(({ title }) => title)).toEqual([
    "QTS through qualified teacher learning and skills (QTLS) status",
    npqName("NPQSL"),
    npqName("NPQML"),
    "Early years teacher status (EYTS)",
    "Qualified teacher status (QTS)",
    "Induction",
    "Mandatory qualification (MQ)",
    "Initial teacher training (ITT)",
    "Partial qualified teacher status (PQTS)",
    "Early years professional status (EYPS)",
  ]);
});

test("of what has the same date, a status comes before the training that led to it", () => {
  const date = "2016-07-01";
  const cards = qualificationCards(
    sampleQualifications({
      training: [
        sampleTraining({ leadsTo: "eyts", endDate: date }),
        sampleTraining({ leadsTo: "qts", endDate: date }),
      ],
      induction: sampleInduction({ status: "passed", completedDate: date }),
      eyts: { date },
      qtls: { date },
      qts: { date },
      mandatoryQualifications: [{ date, specialism: "Visual" }],
    }),
  );
  expect(cards.map(({ id }) => id)).toEqual([
    "mq",
    "qts",
    "qtls",
    "eyts",
    "induction",
    "training",
    "training-2",
  ]);
});

test("the order in which DQT sends things changes neither the order of the cards nor their ids", () => {
  const date = "2016-07-01";
  const training = ["Northmoor", "Eastmere", "Southmoor"].map((provider) =>
    sampleTraining({ provider, endDate: date }),
  );
  const mandatoryQualifications = [
    { date: null, specialism: "Hearing" },
    { date: null, specialism: "Visual" },
    { date, specialism: "Hearing" },
  ];
  const npqs = [
    { code: "NPQH", date },
    { code: "NPQSL", date: null },
    { code: "NPQH", date: "2020-01-01" },
  ];
  const cards = qualificationCards(
    sampleQualifications({ training, mandatoryQualifications }, npqs),
  );
  for (const order of ORDERS_OF_THREE) {
    const shuffled = sampleQualifications(
      {
        training: inOrder(training, order),
        mandatoryQualifications: inOrder(mandatoryQualifications, order),
      },
      inOrder(npqs, order),
    );
    expect(qualificationCards(shuffled)).toEqual(cards);
  }
});

test("no two cards have the same id, and an id can be one in HTML", () => {
  const ids = qualificationCards({
    ...career,
    npqs: ["NPQH", "NPQH", "A B", "A-B", "", "npq-2"].map((code) => ({
      code,
      date: null,
    })),
  }).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.join(" ")).toMatch(/^[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*$/);
});

test("an empty record has no cards, with or without an answer about NPQs", () => {
  expect(qualificationCards(sampleQualifications())).toEqual([]);
  expect(qualificationCards(sampleQualifications({}, null))).toEqual([]);
});

test("a record in which everything is unknown has the statuses that are held, and nothing blank", () => {
  const nothing = {
    startDate: null,
    endDate: null,
    terms: null,
    appropriateBody: null,
  };
  const cards = qualificationCards(
    sampleQualifications(
      {
        qts: { date: null },
        qtls: { date: null },
        eyts: { date: null },
        eyps: { date: null },
        pqts: { date: null },
        induction: sampleInduction({ status: "passed", periods: [nothing] }),
        training: [sampleTraining(), sampleTraining({ isQtls: true })],
        mandatoryQualifications: [
          { date: null, specialism: null },
          { date: null, specialism: " " },
        ],
      },
      [{ code: "NPQH", date: null }],
    ),
  );
  expect(cards.map(({ kind }) => kind)).toEqual([
    "npq",
    "qts",
    "qtls",
    "eyts",
    "eyps",
    "pqts",
    "induction",
  ]);
  expect(cards.filter(({ certificate }) => certificate)).toEqual([]);
  expect(cards.flatMap(({ history }) => history)).toEqual([]);
  for (const { value } of cards.flatMap(({ rows }) => rows)) {
    expect(value).not.toMatch(/^\s*$|null|undefined|NaN/);
  }
});

test("a mandatory qualification with a date or a specialism says just that", () => {
  const mandatoryQualifications = [
    { date: "2023-02-28", specialism: null },
    { date: null, specialism: "Visual" },
  ];
  const cards = qualificationCards(
    sampleQualifications({ mandatoryQualifications }),
  );
  expect(cards.map(({ rows }) => rows)).toEqual([
    [{ label: "Awarded", value: "28 February 2023" }],
    [{ label: "Specialism", value: "Visual impairment" }],
  ]);
});

test("an NPQ that we do not know has a card and no certificate", () => {
  const [card] = qualificationCards(
    sampleQualifications({}, [{ code: "NPQNEW", date: "2026-01-31" }]),
  );
  expect(card?.title).toBe(npqName("NPQNEW"));
  expect(card?.rows).toEqual([{ label: "Awarded", value: "31 January 2026" }]);
  expect(card?.certificate).toBeNull();
});

const ORDERS_OF_THREE = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

function inOrder<Item>(items: Item[], order: number[]): Item[] {
  return order.flatMap((index) => items[index] ?? []);
}

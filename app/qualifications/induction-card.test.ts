import { expect, test } from "vitest";

import type {
  Induction,
  InductionStatus,
} from "~/teaching-record/teaching-record";
import { heldCertificates } from "~/certificates/held";
import type { Row } from "./card";
import { inductionCard } from "./induction-card";
import {
  sampleInduction,
  sampleQualifications,
} from "~/teaching-record/sample-qualifications";
import { teachingStatus } from "~/teaching-record/teaching-status";

test("an induction that was passed says when, and has a certificate", () => {
  const card = cardOf({
    status: "passed",
    startDate: "2024-09-01",
    completedDate: "2025-06-03",
  });
  expect(values(card?.rows)).toEqual({
    Status: "Passed",
    Started: "1 September 2024",
    Completed: "3 June 2025",
  });
  expect(card?.date).toBe("2025-06-03");
  expect(card?.certificate?.date).toBe("2025-06-03");
});

test("an induction that was passed in Wales has a certificate", () => {
  const card = cardOf({ status: "passedInWales", completedDate: "2015-07-17" });
  expect(card?.certificate?.kind).toBe("induction");
});

test("an induction that was passed on an unknown day has no certificate, and says why", () => {
  const card = cardOf({ status: "passed" });
  expect(values(card?.rows)).toEqual({ Status: "Passed" });
  expect(card?.certificate).toBeNull();
  expect(card?.help).toContain("no certificate");
});

test.each<[InductionStatus, string]>([
  ["requiredToComplete", "Required to complete"],
  ["notYetCompleted", "Not yet completed"],
  ["inProgress", "In progress"],
  ["extended", "Extended"],
  ["exempt", "Exempt"],
  ["failed", "Failed"],
  ["failedInWales", "Failed in Wales"],
])(
  "an induction that is %s is neither completed nor certified",
  (status, name) => {
    const card = cardOf({ status, completedDate: "2015-07-17" });
    expect(values(card?.rows)).toEqual({ Status: name });
    expect(card?.certificate).toBeNull();
  },
);

test.each<InductionStatus>([
  "requiredToComplete",
  "inProgress",
  "failed",
  "failedInWales",
  "exempt",
])("an induction that is %s is explained", (status) => {
  expect(cardOf({ status })?.help).toMatch(/\.$/);
});

test("there is no card where DQT knows of no induction", () => {
  expect(cardOf({ status: "none" })).toBeNull();
  expect(cardOf(null)).toBeNull();
});

test("someone whose only QTS is QTLS is told that there is no induction", () => {
  const card = cardOf({ status: "none" }, { qts: null, qtls: { date: null } });
  expect(values(card?.rows)).toEqual({ Status: "No induction" });
  expect(card?.help).toBe("There is no induction on your record.");
});

test.each([
  [["They passed induction in Wales"], "You passed induction in Wales"],
  [["They qualified before 07 May 2000"], "You qualified before 7 May 2000"],
  [
    [
      "They’re a registered teacher with at least 2 years’ full-time teaching experience",
    ],
    "You’re a registered teacher with at least 2 years’ full-time teaching experience",
  ],
  [
    ["They passed their probationary period in Gibraltar"],
    "You passed your probationary period in Gibraltar",
  ],
  [
    ["Overseas Trained Teacher", "Exempt", "They passed induction in Jersey"],
    "Overseas Trained Teacher; You passed induction in Jersey",
  ],
  [["Exempt"], undefined],
  [[], undefined],
])("the reasons %j are given as %j", (exemptionReasons, text) => {
  const card = cardOf({ status: "exempt", exemptionReasons });
  expect(values(card?.rows)["Reason for exemption"]).toBe(text);
});

test("a period of which only the end is known says until when it went", () => {
  const endDate = "2015-03-27";
  const period = { startDate: null, terms: null, appropriateBody: null };
  const card = cardOf({ status: "passed", periods: [{ ...period, endDate }] });
  expect(card?.history[0]?.title).toBe("Until March 2015");
});

test("someone who passed is not told why they would have been exempt", () => {
  const exemptionReasons = ["They passed induction in Wales"];
  const card = cardOf({ status: "passed", exemptionReasons });
  expect(values(card?.rows)).toEqual({ Status: "Passed" });
});

test("the history has the newest period first, says what is known of each and leaves out empty ones", () => {
  const unknown = {
    startDate: null,
    endDate: null,
    terms: null,
    appropriateBody: null,
  };
  const card = cardOf({
    status: "inProgress",
    periods: [
      unknown,
      { ...unknown, startDate: "2014-09-01", endDate: "2015-03-27", terms: 2 },
      {
        ...unknown,
        startDate: "2015-04-13",
        appropriateBody: "Eastmere County Council",
      },
      { ...unknown, terms: 1 },
    ],
  });
  const shown = card?.history.map(({ title, rows }) => [title, values(rows)]);
  expect(shown).toEqual([
    [
      "April 2015 to now",
      {
        "Appropriate body": "Eastmere County Council",
        "Start date": "13 April 2015",
      },
    ],
    [
      "September 2014 to March 2015",
      {
        "Start date": "1 September 2014",
        "End date": "27 March 2015",
        "Number of terms": "2",
      },
    ],
    ["Dates not recorded", { "Number of terms": "1" }],
  ]);
});

function cardOf(
  induction: Parameters<typeof sampleInduction>[0] | null,
  held: Pick<Parameters<typeof teachingStatus>[0], "qts" | "qtls"> = {
    qts: { date: "2014-07-18" },
    qtls: null,
  },
) {
  const whole: Induction | null = induction && sampleInduction(induction);
  const facts = { ...held, setMembership: "none" as const, induction: whole };
  const certificates = heldCertificates(sampleQualifications(facts));
  return inductionCard(whole, teachingStatus(facts), certificates);
}

function values(rows: Row[] = []): Record<string, string> {
  return Object.fromEntries(rows.map(({ label, value }) => [label, value]));
}

test("nobody is told that they have not started what their record says has started", () => {
  const card = cardOf({
    status: "requiredToComplete",
    startDate: "2019-09-02",
  });
  expect(card?.help).not.toContain("You have not started");
  expect(card?.help).toContain("Ask your school");
});

test.each(["failed", "requiredToComplete", "inProgress"] as const)(
  "whoever is told “%s” is led to the page of GOV.UK that says what to do",
  (status) => {
    expect(cardOf({ status })?.guide?.href).toMatch(
      /^https:\/\/www\.gov\.uk\//,
    );
  },
);

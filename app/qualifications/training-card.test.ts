import { expect, test } from "vitest";

import type { Row } from "./card";
import { sampleTraining } from "~/teaching-record/sample-qualifications";
import { trainingCard } from "./training-card";

test("a training says all that DQT knows about it", () => {
  const card = trainingCard(
    sampleTraining({
      leadsTo: "qts",
      route: "HEI",
      qualification: "BA (Hons)",
      provider: "Northmoor University",
      subjects: ["mathematics", "physics"],
      startDate: "2022-02-28",
      endDate: "2023-01-28",
      status: "Pass",
      ageRange: "10 to 16 years",
    }),
  );
  expect(card?.date).toBe("2023-01-28");
  expect(card?.certificate).toBeNull();
  expect(values(card?.rows)).toEqual({
    Qualification: "BA (Hons)",
    "Training provider": "Northmoor University",
    "End date": "28 January 2023",
    Status: "Passed",
  });
  expect(values(card?.more)).toEqual({
    Route: "University or college course",
    Subjects: "Mathematics, Physics",
    "Age range": "10 to 16 years",
    "Start date": "28 February 2022",
  });
});

test("a training of which DQT knows only the end says only that", () => {
  const card = trainingCard(sampleTraining({ endDate: "2016-07-01" }));
  expect(card?.title).toBe("Initial teacher training (ITT)");
  expect(values(card?.rows)).toEqual({ "End date": "1 July 2016" });
});

test("a recognition, which has no end of training, has no card", () => {
  const recognition = {
    leadsTo: "qts",
    route: "Scottish Recognition",
  } as const;
  expect(trainingCard(sampleTraining(recognition))).toBeNull();
});

test("QTLS is no training, whatever dates it has", () => {
  const qtls = { isQtls: true, endDate: "2018-02-01" };
  expect(trainingCard(sampleTraining(qtls))).toBeNull();
});

test.each([
  [null, "Initial teacher training (ITT)"],
  ["qts", "Initial teacher training (ITT)"],
  ["eyts", "Initial teacher training (ITT) for EYTS"],
  ["eyps", "Initial teacher training (ITT) for EYPS"],
  ["pqts", "Initial teacher training (ITT) for PQTS"],
] as const)("a training that leads to %s is called %s", (leadsTo, title) => {
  const training = sampleTraining({ leadsTo, endDate: "2016-07-01" });
  expect(trainingCard(training)?.title).toBe(title);
});

test.each([
  ["mathematics", "Mathematics"],
  ["English", "English"],
  ["ICT", "ICT"],
  ["physical education (PE)", "Physical education (PE)"],
  ["écriture", "Écriture"],
])("the subject %s is written %s", (subject, written) => {
  const training = sampleTraining({
    subjects: [subject],
    endDate: "2016-07-01",
  });
  expect(values(trainingCard(training)?.more)["Subjects"]).toBe(written);
});

function values(rows: Row[] = []): Record<string, string> {
  return Object.fromEntries(rows.map(({ label, value }) => [label, value]));
}

test("whoever trains for QTS is led to the page of GOV.UK about it", () => {
  const open = { endDate: "2027-07-01", status: "In training" } as const;
  const training = sampleTraining({ ...open, leadsTo: "qts" });
  expect(trainingCard(training)?.guide?.href).toContain("qualified-teacher");
  const earlyYears = sampleTraining({ ...open, leadsTo: "eyts" });
  expect(trainingCard(earlyYears)?.guide).toBeNull();
});

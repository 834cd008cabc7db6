import { expect, test } from "vitest";

import { readTeacher } from "./dqt-2024";
import { teacherAnswer } from "./dqt-sample";

const [training] = teacherAnswer.initialTeacherTraining;

function read(changes: object) {
  return readTeacher({ ...teacherAnswer, ...changes });
}

function readTraining(changes: object) {
  return read({ initialTeacherTraining: [{ ...training, ...changes }] })?.record
    .training[0];
}

const unsaid = { isHeld: false, heldSince: null, isQtls: false };

test("an answer of 2023 becomes a record with its NPQs", () => {
  expect(readTeacher(teacherAnswer)).toEqual({
    record: {
      trn: "0070421",
      name: { first: "Imogen", middle: "", last: "Fairweather" },
      dateOfBirth: "1990-02-28",
      nameChangePending: false,
      dateOfBirthChangePending: true,
      qts: { date: "2013-07-12" },
      qtls: null,
      setMembership: "none",
      eyts: { date: "2016-09-01" },
      eyps: null,
      pqts: null,
      induction: {
        status: "passed",
        startDate: "2013-09-02",
        completedDate: "2014-07-18",
        exemptionReasons: [],
        periods: [
          {
            startDate: "2013-09-02",
            endDate: "2014-07-18",
            terms: 3,
            appropriateBody: "Saltmarsh Council",
          },
        ],
      },
      training: [
        {
          leadsTo: "qts",
          ...unsaid,
          route: "School Direct training programme",
          qualification: "Postgraduate Certificate in Education",
          provider: "Saltmarsh University",
          subjects: ["primary teaching"],
          startDate: "2012-09-10",
          endDate: "2013-06-28",
          status: "Pass",
          ageRange: "3 to 7 years",
        },
      ],
      mandatoryQualifications: [{ date: "2018-06-29", specialism: "Hearing" }],
      isTrainingMissing: false,
      unreadable: 0,
    },
    npqs: [{ code: "NPQML", date: "2021-03-26" }],
  });
});

test("an answer of today, with its frozen nulls, becomes a record without NPQs", () => {
  const { npqQualifications: _, ...today } = teacherAnswer;
  const result = readTeacher({
    ...today,
    induction: { ...today.induction, periods: [] },
    initialTeacherTraining: [
      {
        ...training,
        qualification: null,
        programmeType: null,
        programmeTypeDescription: null,
        result: null,
        provider: null,
        ageRange: { description: "11 to 16" },
      },
    ],
  });
  expect(result?.npqs).toBeNull();
  expect(result?.record.induction?.periods).toEqual([]);
  expect(result?.record.training).toEqual([
    {
      leadsTo: null,
      ...unsaid,
      route: null,
      qualification: null,
      provider: null,
      subjects: ["primary teaching"],
      startDate: "2012-09-10",
      endDate: "2013-06-28",
      status: null,
      ageRange: "11 to 16 years",
    },
  ]);
});

test("an answer in which everything that may be null is null becomes a record", () => {
  const result = read({
    firstName: null,
    middleName: null,
    lastName: null,
    dateOfBirth: null,
    qts: { awarded: null, statusDescription: null },
    eyts: null,
    induction: null,
    initialTeacherTraining: [
      Object.fromEntries(Object.keys(training ?? {}).map((key) => [key, null])),
    ],
    npqQualifications: [],
    mandatoryQualifications: [{ awarded: null, specialism: null }],
  });
  expect(result?.record).toMatchObject({
    name: { first: "", middle: "", last: "" },
    dateOfBirth: null,
    qts: { date: null },
    eyts: null,
    induction: { status: "none" },
    training: [{ leadsTo: null, subjects: [], ageRange: null }],
    mandatoryQualifications: [{ date: null, specialism: null }],
  });
  expect(result?.npqs).toEqual([]);
});

test.each([
  ["Qualified", { qts: true, qtls: false, pqts: false }],
  [
    "Qualified Teacher Learning and Skills status",
    { qts: false, qtls: true, pqts: false },
  ],
  ["Partial qualified teacher status", { qts: false, qtls: false, pqts: true }],
  ["Trainee teacher", { qts: false, qtls: false, pqts: false }],
  ["Assessment only route candidate", { qts: false, qtls: false, pqts: false }],
  [null, { qts: true, qtls: false, pqts: false }],
])("a QTS described as %j is held as that and nothing else", (words, held) => {
  const qts = { awarded: "2019-03-01", statusDescription: words };
  const record = read({ qts })?.record;
  expect({
    qts: record?.qts?.date === "2019-03-01",
    qtls: record?.qtls?.date === "2019-03-01",
    pqts: record?.pqts?.date === "2019-03-01",
  }).toEqual(held);
  expect(record?.setMembership).toBe(held.qtls ? "active" : "none");
});

test.each([
  ["Qualified", { eyts: true, eyps: false }],
  ["Early years professional status", { eyts: false, eyps: true }],
  ["Early years trainee", { eyts: false, eyps: false }],
])(
  "an EYTS described as %j is held as that and nothing else",
  (words, held) => {
    const eyts = { awarded: "2010-01-31", statusDescription: words };
    const record = read({ eyts })?.record;
    expect({
      eyts: record?.eyts?.date === "2010-01-31",
      eyps: record?.eyps?.date === "2010-01-31",
    }).toEqual(held);
  },
);

test("an induction with an unknown status is left out", () => {
  for (const status of ["Paused", 7, null]) {
    const induction = { ...teacherAnswer.induction, status };
    expect(read({ induction })?.record.induction).toBeNull();
  }
});

test.each([
  [{ programmeType: "EYITTUndergraduate" }, "eyts"],
  [{ programmeType: "Core" }, "qts"],
  [
    {
      programmeType: 389040021,
      programmeTypeDescription: "EYITT - Undergraduate",
    },
    "eyts",
  ],
  [{ programmeType: null, programmeTypeDescription: null }, null],
])("a programme %j leads to %j", (programme, status) => {
  expect(readTraining(programme)?.leadsTo).toBe(status);
});

test("a programme type without a description is put in plain words", () => {
  const programmeType = "FutureTeachingScholars";
  const programmeTypeDescription = undefined;
  const found = readTraining({ programmeType, programmeTypeDescription });
  expect(found?.route).toBe("Future teaching scholars");
});

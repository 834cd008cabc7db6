import { expect, test } from "vitest";

import { readTeacher } from "./dqt-2024";
import { readPerson } from "./dqt-2025";
import { personAnswer, teacherAnswer } from "./dqt-sample";

const everyVersion = [
  "trn",
  "qts",
  "eyts",
  "pendingNameChange",
  "pendingDateOfBirthChange",
  "induction",
  "mandatoryQualifications",
];

test.each([...everyVersion, "initialTeacherTraining"])(
  "an answer of GET /v3/teacher without %s is nonsense",
  (key) => {
    const rest = Object.entries(teacherAnswer).filter(([name]) => name !== key);
    expect(readTeacher(Object.fromEntries(rest))).toBeNull();
  },
);

test.each([...everyVersion, "routesToProfessionalStatuses"])(
  "an answer of GET /v3/person without %s is nonsense",
  (key) => {
    const rest = Object.entries(personAnswer).filter(([name]) => name !== key);
    expect(readPerson(Object.fromEntries(rest))).toBeNull();
  },
);

test.each([
  "2023-02-29",
  "2023-02-30",
  "2023-13-01",
  "01/02/2023",
  "2023-02-03T09:30:00",
  "",
])("an answer with the date %j is nonsense", (date) => {
  const qts = { awarded: date, holdsFrom: date, routes: [] };
  expect(readTeacher({ ...teacherAnswer, qts })).toBeNull();
  expect(readPerson({ ...personAnswer, qts })).toBeNull();
});

test.each([undefined, null, "", [], {}, 7, "<!doctype html>"])(
  "%j is no answer",
  (answer) => {
    expect(readTeacher(answer)).toBeNull();
    expect(readPerson(answer)).toBeNull();
  },
);

test("an answer that says more than the contract does is a record", () => {
  expect(readTeacher({ ...teacherAnswer, shoeSize: 7 })).not.toBeNull();
  expect(readPerson({ ...personAnswer, shoeSize: 7 })).not.toBeNull();
});

test.each<[unknown, string | null]>([
  ["2023-02-03T00:00:00", "2023-02-03"],
  ["2023-02-03T00:00:00.000Z", "2023-02-03"],
  ["0001-01-01", null],
  ["0001-01-01T00:00:00", null],
])("the date %j is read for what it is", (date, day) => {
  const qts = { awarded: date, holdsFrom: date, routes: [] };
  expect(readTeacher({ ...teacherAnswer, qts })?.record.qts?.date).toBe(day);
  expect(
    readPerson({ ...personAnswer, qts, routesToProfessionalStatuses: [] })
      ?.record.qts?.date,
  ).toBe(day);
});

test.each([
  ["routesToProfessionalStatuses", "training"],
  ["mandatoryQualifications", "mandatoryQualifications"],
] as const)(
  "one item of %s that cannot be read takes no other with it, and is counted",
  (section, list) => {
    const items = [...personAnswer[section], 7, null];
    const whole = readPerson(personAnswer)?.record;
    const broken = readPerson({ ...personAnswer, [section]: items })?.record;
    expect(broken?.[list]).toEqual(whole?.[list]);
    expect(broken?.unreadable).toBe(1);
  },
);

test("a name longer than any name is nonsense, before anything is made of it", () => {
  const lastName = "x".repeat(80_000);
  expect(readTeacher({ ...teacherAnswer, lastName })).toBeNull();
  expect(readPerson({ ...personAnswer, lastName })).toBeNull();
});

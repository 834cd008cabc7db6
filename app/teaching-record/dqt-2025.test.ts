import { expect, test } from "vitest";

import { readPerson } from "./dqt-2025";
import { heldRoute, personAnswer, qtlsType } from "./dqt-sample";

function read(changes: object) {
  return readPerson({ ...personAnswer, ...changes })?.record;
}

function readRoute(changes: object) {
  return read({ routesToProfessionalStatuses: [{ ...heldRoute, ...changes }] })
    ?.training[0];
}

test("an answer becomes a record, and NPQs are to be had elsewhere", () => {
  expect(readPerson(personAnswer)).toEqual({
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
        exemptionReasons: ["Exempt"],
        periods: [],
      },
      training: [
        {
          leadsTo: "qts",
          isHeld: true,
          heldSince: "2013-07-12",
          isQtls: false,
          route: "Provider led Postgrad",
          qualification: "Postgraduate Certificate in Education",
          provider: "Saltmarsh University",
          subjects: ["primary teaching"],
          startDate: "2012-09-10",
          endDate: "2013-06-28",
          status: "Held",
          ageRange: "3 to 7 years",
        },
      ],
      mandatoryQualifications: [{ date: "2018-06-29", specialism: "Hearing" }],
      isTrainingMissing: false,
      unreadable: 0,
    },
    npqs: null,
  });
});

test("a record with nothing on it is a record", () => {
  const record = read({
    qts: null,
    eyts: null,
    induction: {
      status: "None",
      startDate: null,
      completedDate: null,
      exemptionReasons: [],
    },
    routesToProfessionalStatuses: [],
    mandatoryQualifications: [],
  });
  expect(record).toMatchObject({
    qts: null,
    qtls: null,
    eyts: null,
    eyps: null,
    pqts: null,
    induction: { status: "none" },
    training: [],
    mandatoryQualifications: [],
  });
});

test("a route in which everything that may be missing is missing is a training", () => {
  const { routeToProfessionalStatusType, ...rest } = heldRoute;
  const nothing = Object.fromEntries(
    Object.keys(rest).map((key) => [key, null]),
  );
  const expected = {
    leadsTo: "qts",
    isHeld: false,
    heldSince: null,
    isQtls: false,
    route: "Provider led Postgrad",
    qualification: null,
    provider: null,
    subjects: [],
    startDate: null,
    endDate: null,
    status: null,
    ageRange: null,
  };
  expect(readRoute(nothing)).toEqual(expected);
  expect(
    read({ routesToProfessionalStatuses: [{ routeToProfessionalStatusType }] })
      ?.training,
  ).toEqual([expected]);
});

test("the QTLS route is known by its id in whatever case", () => {
  const id = qtlsType.routeToProfessionalStatusTypeId;
  for (const spelling of [id, id.toLowerCase()]) {
    const type = { ...qtlsType, routeToProfessionalStatusTypeId: spelling };
    expect(readRoute({ routeToProfessionalStatusType: type })?.isQtls).toBe(
      true,
    );
  }
});

test.each([
  ["QualifiedTeacherStatus", "qts"],
  ["EarlyYearsTeacherStatus", "eyts"],
  ["EarlyYearsProfessionalStatus", "eyps"],
  ["PartialQualifiedTeacherStatus", "pqts"],
  ["SomethingNew", null],
])("a route to %s leads to %j", (professionalStatusType, status) => {
  const type = {
    ...heldRoute.routeToProfessionalStatusType,
    professionalStatusType,
  };
  expect(readRoute({ routeToProfessionalStatusType: type })?.leadsTo).toBe(
    status,
  );
});

test.each([
  [{ type: "Range", from: 11, to: 16 }, "11 to 16 years"],
  [{ type: "Range" }, null],
  [{ type: "KeyStage3" }, "Key stage 3"],
  [{ type: "FoundationStage" }, "Foundation stage"],
  [null, null],
])("the age specialism %j reads %j", (trainingAgeSpecialism, words) => {
  expect(readRoute({ trainingAgeSpecialism })?.ageRange).toBe(words);
});

test.each([
  ["Holds", "Held"],
  ["InTraining", "In training"],
  ["DeferredForSkillsTest", "Deferred for skills test"],
  ["Withdrawn", "Withdrawn"],
  ["SomethingNew", "Something new"],
])("a route that stands at %s reads %j", (status, words) => {
  expect(readRoute({ status })?.status).toBe(words);
});

test.each([
  ["None", "none"],
  ["Active", "active"],
  ["Expired", "expired"],
  [null, "none"],
  [undefined, "none"],
  ["Paused", "none"],
])("a QTLS status of %j is a SET membership of %j", (qtlsStatus, words) => {
  expect(read({ qtlsStatus })?.setMembership).toBe(words);
});

test("where DQT does not say, who holds QTLS is a SET member", () => {
  const record = read({
    qtlsStatus: null,
    routesToProfessionalStatuses: [
      { ...heldRoute, routeToProfessionalStatusType: qtlsType },
    ],
  });
  expect(record?.setMembership).toBe("active");
});

test("an induction that is null or of unknown status is left out", () => {
  expect(read({ induction: null })?.induction).toBeNull();
  const induction = { ...personAnswer.induction, status: "Paused" };
  expect(read({ induction })?.induction).toBeNull();
});

test("the legacy specialism N/A of a mandatory qualification is not shown", () => {
  const mandatoryQualifications = [
    { endDate: "2001-07-01", specialism: "N/A" },
  ];
  expect(read({ mandatoryQualifications })?.mandatoryQualifications).toEqual([
    { date: "2001-07-01", specialism: null },
  ]);
});

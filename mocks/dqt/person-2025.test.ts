import { expect, test } from "vitest";
import { createAsk, everySection } from "../ask.ts";

test("without include there are only the fields that are always there, in order", async () => {
  const body = await person("3012457");
  expect(Object.keys(body)).toEqual([
    "trn",
    "firstName",
    "middleName",
    "lastName",
    "dateOfBirth",
    "nationalInsuranceNumber",
    "emailAddress",
    "qts",
    "eyts",
    "qtlsStatus",
  ]);
});

test("with every section the keys are in the order of the document", async () => {
  const body = await person("3012457", `?include=${everySection}`);
  expect(Object.keys(body).slice(6)).toEqual([
    "pendingNameChange",
    "pendingDateOfBirthChange",
    "emailAddress",
    "qts",
    "eyts",
    "induction",
    "routesToProfessionalStatuses",
    "mandatoryQualifications",
    "alerts",
    "previousNames",
    "qtlsStatus",
  ]);
});

test("the routes of the contract's example come out as they are there", async () => {
  const body = await person("3012457", `?include=${everySection}`);
  expect(body).toMatchObject({
    qts: {
      holdsFrom: "2016-07-15",
      routes: [
        {
          routeToProfessionalStatusType: {
            routeToProfessionalStatusTypeId:
              "97497716-5ac5-49aa-a444-27fa3e2c152a",
          },
        },
      ],
    },
    induction: {
      status: "Passed",
      startDate: "2016-09-01",
      completedDate: "2017-07-19",
      exemptionReasons: [],
    },
    mandatoryQualifications: [{ endDate: "2020-06-30", specialism: "Visual" }],
  });
});

test("a route that was left and one that is held have the same keys", async () => {
  const body = await person("3012457", "?include=RoutesToProfessionalStatuses");
  const [left, held] = body.routesToProfessionalStatuses as unknown[];
  expect(left).toMatchObject({
    routeToProfessionalStatusId: "0d9b3f0e-52a6-4a0f-8a5e-6d7d4f1d2a10",
    status: "Withdrawn",
    holdsFrom: null,
    trainingEndDate: null,
    trainingSubjects: [],
    trainingAgeSpecialism: null,
    degreeType: null,
  });
  expect(held).toEqual({
    routeToProfessionalStatusId: "7c2d8a51-3f0b-4d43-9d7c-0a6be27c9f02",
    routeToProfessionalStatusType: {
      routeToProfessionalStatusTypeId: "97497716-5ac5-49aa-a444-27fa3e2c152a",
      name: "Provider led Postgrad",
      professionalStatusType: "QualifiedTeacherStatus",
    },
    status: "Holds",
    holdsFrom: "2016-07-15",
    trainingStartDate: "2015-09-07",
    trainingEndDate: "2016-07-01",
    trainingSubjects: [{ reference: "100403", name: "mathematics" }],
    trainingAgeSpecialism: { type: "Range", from: 11, to: 16 },
    trainingCountry: { reference: "GB-ENG", name: "England" },
    trainingProvider: { ukprn: "10099999", name: "Northmoor University" },
    degreeType: {
      degreeTypeId: "40a85dd0-8512-438e-8040-649d7d677d07",
      name: "Postgraduate Certificate in Education",
    },
    inductionExemption: { isExempt: false, exemptionReasons: [] },
  });
});

test("a membership is a held QTS route that exempts, with nothing of training", async () => {
  const body = await person("3055120", `?include=${everySection}`);
  expect(body.routesToProfessionalStatuses).toMatchObject([
    {
      status: "Holds",
      trainingStartDate: null,
      trainingCountry: null,
      trainingProvider: null,
      inductionExemption: {
        isExempt: true,
        exemptionReasons: [
          {
            inductionExemptionReasonId: "35caa6a3-49f2-4a63-bd5a-2ba5fa9dc5db",
          },
        ],
      },
    },
  ]);
  expect(body.qtlsStatus).toBe("Active");
});

test("an unknown end of an age range is absent, an unknown number of a provider null", async () => {
  const body = await person("1344503", "?include=RoutesToProfessionalStatuses");
  const [route] = body.routesToProfessionalStatuses as [
    Record<string, Record<string, unknown>>,
  ];
  expect(route.trainingAgeSpecialism).toEqual({ type: "Range" });
  expect(route.trainingProvider).toHaveProperty("ukprn", null);
});

test("EYPS is seen only as a route, without a date", async () => {
  const body = await person("1733010", "?include=RoutesToProfessionalStatuses");
  expect(body).toMatchObject({ qts: null, eyts: null, qtlsStatus: "None" });
  expect(body.routesToProfessionalStatuses).toMatchObject([
    { status: "Holds", holdsFrom: null },
  ]);
});

test("two routes of one type are two entries, here and there", async () => {
  const body = await person("1344501", "?include=RoutesToProfessionalStatuses");
  expect(body.routesToProfessionalStatuses).toHaveLength(3);
  expect(body.qts).toMatchObject({ holdsFrom: "2011-07-15" });
  expect((body.qts as { routes: unknown[] }).routes).toHaveLength(2);
});

test("a mandatory qualification needs both its date and its specialism", async () => {
  const body = await person("1620449", "?include=MandatoryQualifications");
  expect(body.mandatoryQualifications).toEqual([
    {
      mandatoryQualificationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      endDate: "2018-06-29",
      specialism: "Multi-sensory",
    },
  ]);
});

test("a record with nothing on it has empty arrays and an induction of None", async () => {
  const body = await person("1344506", `?include=${everySection}`);
  expect(body).toMatchObject({
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
    alerts: [],
    previousNames: [],
    qtlsStatus: "None",
  });
});

test("alerts that have ended are still given", async () => {
  const body = await person("1900009", "?include=Alerts");
  expect(body.alerts).toMatchObject([
    { startDate: "2015-05-11", endDate: "2017-05-11", details: null },
  ]);
});

test("a Welsh induction is exempt for the Welsh reason", async () => {
  const body = await person("1187302", "?include=Induction");
  expect(body.induction).toMatchObject({
    status: "Exempt",
    exemptionReasons: [
      {
        inductionExemptionReasonId: "39550fa9-3147-489d-b808-4feea7f7f979",
        name: "They passed induction in Wales",
      },
    ],
  });
});

async function person(trn: string, query = "") {
  const answer = await createAsk().person(trn, query, "20250627");
  expect(answer.status).toBe(200);
  const body: unknown = await answer.json();
  return body as Record<string, unknown>;
}

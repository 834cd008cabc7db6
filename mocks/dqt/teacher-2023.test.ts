import { expect, test } from "vitest";
import { createAsk, everyOldSection } from "../ask.ts";

test("without include there are only the fields that are always there, in order", async () => {
  const body = await teacher("3012457");
  expect(Object.keys(body)).toEqual([
    "trn",
    "firstName",
    "middleName",
    "lastName",
    "dateOfBirth",
    "nationalInsuranceNumber",
    "email",
    "qts",
    "eyts",
  ]);
});

test("with every section the keys are in the order of the document", async () => {
  const body = await teacher("3012457", `?include=${everyOldSection}`);
  expect(Object.keys(body).slice(6)).toEqual([
    "pendingNameChange",
    "pendingDateOfBirthChange",
    "email",
    "qts",
    "eyts",
    "induction",
    "initialTeacherTraining",
    "npqQualifications",
    "mandatoryQualifications",
    "higherEducationQualifications",
    "sanctions",
    "alerts",
    "previousNames",
  ]);
});

test("everything is filled as it was in 2023", async () => {
  const body = await teacher("1009876", `?include=${everyOldSection}`);
  expect(body.qts).toEqual({
    awarded: "2006-08-01",
    certificateUrl: "/v3/certificates/qts",
    statusDescription: "Qualified",
  });
  expect(body.eyts).toMatchObject({
    certificateUrl: "/v3/certificates/eyts",
  });
  expect(body.induction).toMatchObject({
    status: "Pass",
    statusDescription: "Pass",
    certificateUrl: "/v3/certificates/induction",
    periods: [
      { terms: 2 },
      { appropriateBody: { name: "Eastmere County Council" } },
    ],
  });
  expect(body.initialTeacherTraining).toMatchObject([
    {
      qualification: { name: "BEd (Hons)" },
      programmeType: "ProviderLedUndergrad",
      programmeTypeDescription: "Provider-led (undergrad)",
      result: "Pass",
      ageRange: { description: "Key Stage 1" },
    },
    {
      programmeType: "EYITTGraduateEntry",
      ageRange: { description: "00 to 05 years" },
      subjects: [{ code: "100511", name: "primary teaching" }],
    },
  ]);
  expect(body.npqQualifications).toMatchObject([
    {
      awarded: "2022-03-25",
      type: {
        code: "NPQH",
        name: "National Professional Qualification (NPQ) for Headship",
      },
      certificateUrl: expect.stringMatching(
        /^\/v3\/certificates\/npq\/[0-9a-f-]{36}$/,
      ),
    },
    { type: { code: "NPQEYL" } },
  ]);
});

test("NPQs that 2023 did not know, or without a date, are left out", async () => {
  const body = await teacher("1620448", "?include=NpqQualifications");
  expect(body.npqQualifications).toEqual([]);
});

test("QTS awarded in Wales has no certificate, a passed Welsh induction has", async () => {
  const body = await teacher("1187302", "?include=Induction");
  expect(body.qts).toEqual({
    awarded: "2008-08-01",
    statusDescription: "Qualified",
  });
  expect(body.induction).toMatchObject({
    status: "PassedinWales",
    statusDescription: "Passed in Wales",
    certificateUrl: "/v3/certificates/induction",
  });
});

test("passed without a date has no certificate", async () => {
  const body = await teacher("0912266", "?include=Induction");
  expect(body.induction).toMatchObject({ status: "Pass", endDate: null });
  expect(body.induction).not.toHaveProperty("certificateUrl");
});

test.each([
  ["1203344", "Fail", "Fail"],
  ["1187303", "FailedinWales", "Failed in Wales"],
  ["2488155", "InProgress", "In progress"],
  ["2488156", "InductionExtended", "Extended"],
  ["2600418", "RequiredtoComplete", "Required to complete"],
  ["0912267", "Exempt", "Exempt"],
])("%s has the old words %s, “%s”", async (trn, status, statusDescription) => {
  const body = await teacher(trn, "?include=Induction");
  expect(body.induction).toMatchObject({ status, statusDescription });
});

test("an induction that is None is null", async () => {
  const body = await teacher("1344506", "?include=Induction");
  expect(body.induction).toBeNull();
});

test("QTS that was first had through QTLS says so, and is not training", async () => {
  const both = "?include=InitialTeacherTraining";
  const body = await teacher("3055121", both);
  expect(body.qts).toMatchObject({
    awarded: "2014-05-01",
    statusDescription: "Qualified Teacher Learning and Skills status",
  });
  expect(body.initialTeacherTraining).toHaveLength(1);
});

test("a trainee and an EYPS holder have a status without a date", async () => {
  const trainee = await teacher("2711873", "?include=InitialTeacherTraining");
  expect(trainee.qts).toEqual({
    awarded: null,
    statusDescription: "Trainee teacher",
  });
  expect(trainee.initialTeacherTraining).toMatchObject([
    { result: "InTraining", programmeType: "Apprenticeship" },
  ]);
  const eyps = await teacher("1733010");
  expect(eyps.eyts).toEqual({
    awarded: null,
    statusDescription: "Early years professional status",
  });
});

test("everything that may be null can be null", async () => {
  const body = await teacher("1344505", `?include=${everyOldSection}`);
  expect(body.email).toBeNull();
  expect(body.initialTeacherTraining).toEqual([
    {
      qualification: null,
      startDate: null,
      endDate: null,
      programmeType: null,
      programmeTypeDescription: null,
      result: null,
      ageRange: null,
      provider: null,
      subjects: [],
    },
  ]);
  expect(body.induction).toMatchObject({
    startDate: null,
    endDate: null,
    periods: [
      { startDate: null, endDate: null, terms: null, appropriateBody: null },
    ],
  });
  expect(body.mandatoryQualifications).toEqual([]);
});

test("a prohibition that has ended is an alert but no sanction", async () => {
  const body = await teacher("1900009", "?include=Sanctions,Alerts");
  expect(body.sanctions).toEqual([]);
  expect(body.alerts).toMatchObject([
    { alertType: "Prohibition", endDate: "2017-05-11" },
  ]);
});

async function teacher(trn: string, query = "") {
  const answer = await createAsk().teacher(trn, query);
  expect(answer.status).toBe(200);
  const body: unknown = await answer.json();
  return body as Record<string, unknown>;
}

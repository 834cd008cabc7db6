/** For tests: an answer of `GET /v3/teacher` with something in every place (record services 2.4). */
export const teacherAnswer = {
  trn: "0070421",
  firstName: "Imogen",
  middleName: "",
  lastName: "Fairweather",
  dateOfBirth: "1990-02-28",
  nationalInsuranceNumber: null,
  pendingNameChange: false,
  pendingDateOfBirthChange: true,
  email: null,
  qts: { awarded: "2013-07-12", certificateUrl: "/v3/certificates/qts" },
  eyts: { awarded: "2016-09-01", statusDescription: "Qualified" },
  induction: {
    startDate: "2013-09-02",
    endDate: "2014-07-18",
    status: "Pass",
    periods: [
      {
        startDate: "2013-09-02",
        endDate: "2014-07-18",
        terms: 3,
        appropriateBody: { name: "Saltmarsh Council" },
      },
    ],
  },
  initialTeacherTraining: [
    {
      qualification: { name: "Postgraduate Certificate in Education" },
      startDate: "2012-09-10",
      endDate: "2013-06-28",
      programmeType: "SchoolDirectTrainingProgramme",
      programmeTypeDescription: "School Direct training programme",
      result: "Pass",
      ageRange: { description: "03 to 07 years" },
      provider: { name: "Saltmarsh University", ukprn: null },
      subjects: [{ code: "100511", name: "primary teaching" }],
    },
  ],
  npqQualifications: [
    {
      awarded: "2021-03-26",
      type: { code: "NPQML", name: "NPQ for Middle Leadership" },
    },
  ],
  mandatoryQualifications: [{ awarded: "2018-06-29", specialism: "Hearing" }],
};

/** For tests: the type of the one route by which `qts` is QTLS (record services 4.1). */
export const qtlsType = {
  routeToProfessionalStatusTypeId: "BE6EAF8C-92DD-4EFF-AAD3-1C89C4BEC18C",
  name: "QTLS and SET Membership",
  professionalStatusType: "QualifiedTeacherStatus",
};

const postgraduateType = {
  routeToProfessionalStatusTypeId: "97497716-5ac5-49aa-a444-27fa3e2c152a",
  name: "Provider led Postgrad",
  professionalStatusType: "QualifiedTeacherStatus",
};

/** For tests: a route that is held, with everything known. */
export const heldRoute = {
  routeToProfessionalStatusId: "4f9a3f5c-5d1f-4d11-8a39-3a3f0b1d2c01",
  routeToProfessionalStatusType: postgraduateType,
  status: "Holds",
  holdsFrom: "2013-07-12",
  trainingStartDate: "2012-09-10",
  trainingEndDate: "2013-06-28",
  trainingSubjects: [{ reference: "100511", name: "primary teaching" }],
  trainingAgeSpecialism: { type: "Range", from: 3, to: 7 },
  trainingCountry: { reference: "GB-ENG", name: "England" },
  trainingProvider: { ukprn: null, name: "Saltmarsh University" },
  degreeType: {
    degreeTypeId: "40a85dd0-8512-438e-8040-649d7d677d07",
    name: "Postgraduate Certificate in Education",
  },
  inductionExemption: { isExempt: false, exemptionReasons: [null] },
};

/** For tests: an answer of `GET /v3/person` with something in every place (record services 2.7). */
export const personAnswer = {
  trn: "0070421",
  firstName: "Imogen",
  middleName: "",
  lastName: "Fairweather",
  dateOfBirth: "1990-02-28",
  nationalInsuranceNumber: null,
  pendingNameChange: false,
  pendingDateOfBirthChange: true,
  emailAddress: null,
  qts: {
    holdsFrom: "2013-07-12",
    routes: [{ routeToProfessionalStatusType: postgraduateType }],
  },
  eyts: { holdsFrom: "2016-09-01", routes: [] },
  induction: {
    status: "Passed",
    startDate: "2013-09-02",
    completedDate: "2014-07-18",
    exemptionReasons: [
      null,
      {
        inductionExemptionReasonId: "a5faff9f-29ce-4a6b-a7b8-0c1f57f15920",
        name: "Exempt",
      },
    ],
  },
  routesToProfessionalStatuses: [heldRoute],
  mandatoryQualifications: [
    {
      mandatoryQualificationId: "b6f0a0b1-77f3-4b8e-8d29-5b8a4f3f6c33",
      endDate: "2018-06-29",
      specialism: "Hearing",
    },
  ],
  qtlsStatus: "None",
};

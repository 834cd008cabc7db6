import { teacher, type Person } from "./person.ts";
import { induction, route } from "./record.ts";
import { routeTypes } from "./route-types.ts";
import { countries, degrees, providers, subjects } from "./schools.ts";

/** The teacher with the most cards on one page, for the page weight test. */
export const EIGHT_CARDS_TRN = "1009876";

const amara = teacher(
  {
    trn: "3012457",
    first: "Amara",
    middle: "Ngozi",
    last: "Okonkwo-Hughes",
    born: "1989-04-23",
    email: "amara.okonkwo-hughes@example.com",
    story:
      "Withdrew from one course, qualified on another, passed induction, has a mandatory qualification and two NPQs, and changed her name.",
    npqs: [
      { code: "NPQML", awarded: "2020-10-01" },
      { code: "NPQSL", awarded: "2023-10-01" },
    ],
  },
  {
    previousNames: [{ first: "Amara", middle: "Ngozi", last: "Okonkwo" }],
    routes: [
      route({
        id: "0d9b3f0e-52a6-4a0f-8a5e-6d7d4f1d2a10",
        type: routeTypes.schoolDirect,
        status: "Withdrawn",
        trainingStart: "2012-09-03",
        country: countries.england,
        provider: providers.larkfield,
      }),
      route({
        id: "7c2d8a51-3f0b-4d43-9d7c-0a6be27c9f02",
        type: routeTypes.providerLedPostgrad,
        holdsFrom: "2016-07-15",
        trainingStart: "2015-09-07",
        trainingEnd: "2016-07-01",
        subjects: [subjects.mathematics],
        ages: { type: "Range", from: 11, to: 16 },
        country: countries.england,
        provider: providers.northmoor,
        degree: degrees.pgce,
      }),
    ],
    induction: induction({
      status: "Passed",
      start: "2016-09-01",
      completed: "2017-07-19",
      periods: [
        {
          start: "2016-09-01",
          end: "2017-07-19",
          terms: 3,
          body: "Northmoor Teaching School Hub",
        },
      ],
    }),
    mandatoryQualifications: [{ end: "2020-06-30", specialism: "Visual" }],
    higherEducation: [
      {
        name: "First Degree",
        awarded: "2011-07-14",
        subjects: [subjects.mathematics],
      },
    ],
  },
);

const newlyQualified = teacher(
  {
    trn: "2600418",
    first: "Callum",
    last: "Fairweather",
    born: "2003-02-11",
    email: "callum.fairweather@example.com",
    story:
      "Newly qualified: QTS this summer and an induction that has not begun.",
  },
  {
    routes: [
      route({
        type: routeTypes.hei,
        holdsFrom: "2026-07-17",
        trainingStart: "2023-09-18",
        trainingEnd: "2026-07-03",
        subjects: [subjects.primary],
        ages: { type: "Range", from: 5, to: 11 },
        country: countries.england,
        provider: providers.eastmere,
        degree: degrees.baEducation,
      }),
    ],
    induction: induction({ status: "RequiredToComplete" }),
  },
);

const everything = teacher(
  {
    trn: EIGHT_CARDS_TRN,
    first: "Rosalind",
    middle: "Mary",
    last: "Achterberg",
    born: "1984-11-02",
    email: "rosalind.achterberg@example.com",
    story:
      "Everything: two NPQs, a mandatory qualification, induction, QTS and EYTS with the routes to them. Eight cards.",
    npqs: [
      { code: "NPQH", awarded: "2022-03-25" },
      { code: "NPQEYL", awarded: "2024-05-17" },
    ],
  },
  {
    nationalInsuranceNumber: "QQ123456C",
    routes: [
      route({
        type: routeTypes.providerLedUndergrad,
        holdsFrom: "2006-08-01",
        trainingStart: "2003-09-22",
        trainingEnd: "2006-07-07",
        subjects: [subjects.primary, subjects.english],
        ages: { type: "KeyStage1" },
        country: countries.england,
        provider: providers.eastmere,
        degree: degrees.bedHons,
      }),
      route({
        type: routeTypes.earlyYearsGraduateEntry,
        holdsFrom: "2015-07-31",
        trainingStart: "2014-09-08",
        trainingEnd: "2015-07-17",
        subjects: [subjects.primary],
        ages: { type: "Range", from: 0, to: 5 },
        country: countries.england,
        provider: providers.harbour,
        degree: degrees.pgce,
      }),
    ],
    induction: induction({
      status: "Passed",
      start: "2006-09-04",
      completed: "2007-07-20",
      periods: [
        {
          start: "2006-09-04",
          end: "2007-03-30",
          terms: 2,
          body: "Eastmere Teaching School Alliance",
        },
        {
          start: "2007-04-16",
          end: "2007-07-20",
          terms: 1,
          body: "Eastmere County Council",
        },
      ],
    }),
    mandatoryQualifications: [{ end: "2019-06-28", specialism: "Hearing" }],
  },
);

export const everyday: readonly Person[] = [amara, newlyQualified, everything];

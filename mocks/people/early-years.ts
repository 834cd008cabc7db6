import { teacher, type Person } from "./person.ts";
import { route } from "./record.ts";
import { routeTypes } from "./route-types.ts";
import { countries, degrees, providers, subjects } from "./schools.ts";

/** Early years, training, leadership and specialist teachers without QTS of their own. */
export const earlyYears: readonly Person[] = [
  teacher(
    {
      trn: "1733009",
      first: "Precious",
      last: "Mbatha",
      born: "1994-01-12",
      email: "precious.mbatha@example.com",
      story: "EYTS and nothing else.",
    },
    {
      routes: [
        route({
          type: routeTypes.earlyYearsUndergraduate,
          holdsFrom: "2016-07-22",
          trainingStart: "2013-09-16",
          trainingEnd: "2016-07-08",
          subjects: [subjects.primary],
          ages: { type: "FoundationStage" },
          country: countries.england,
          provider: providers.harbour,
          degree: degrees.baHons,
        }),
      ],
    },
  ),
  teacher(
    {
      trn: "1733010",
      first: "Yvette",
      last: "Castellane",
      born: "1980-10-27",
      email: "yvette.castellane@example.com",
      story:
        "Early years professional status and nothing else: no date, only a route.",
    },
    { routes: [route({ type: routeTypes.eyps })] },
  ),
  teacher(
    {
      trn: "2711873",
      first: "Niamh",
      last: "Whitcombe",
      born: "2002-05-19",
      email: "niamh.whitcombe@example.com",
      story: "In training: the course ends in the future.",
    },
    {
      routes: [
        route({
          type: routeTypes.teacherDegreeApprenticeship,
          status: "InTraining",
          trainingStart: "2026-09-07",
          // Far enough away for the story to stay true.
          trainingEnd: "2039-07-15",
          subjects: [subjects.mathematics],
          ages: { type: "KeyStage3" },
          country: countries.england,
          provider: providers.larkfield,
          degree: degrees.baEducation,
        }),
      ],
    },
  ),
];

/** NPQs and mandatory qualifications that are awkward (record services 3, 6.1, 6.4). */
export const leadership: readonly Person[] = [
  teacher({
    trn: "1620447",
    first: "Olufemi",
    last: "Adeyemi-Clarke",
    born: "1983-09-09",
    email: "olufemi.adeyemi-clarke@example.com",
    story: "The same NPQ twice, on two dates.",
    npqs: [
      { code: "NPQSL", awarded: "2017-05-12" },
      { code: "NPQSL", awarded: "2021-11-26" },
      { code: "NPQSL", awarded: "2021-11-26" },
    ],
  }),
  teacher({
    trn: "1620448",
    first: "Henrietta",
    last: "Blakelock",
    born: "1979-07-04",
    email: "henrietta.blakelock@example.com",
    story: "An NPQ that nobody has heard of, and one without a date.",
    npqs: [
      { code: "NPQXYZ", awarded: "2025-02-14" },
      { code: "NPQLPM", awarded: null },
      { code: "NPQSENCO", awarded: "2025-09-30" },
    ],
  }),
  teacher(
    {
      trn: "1620449",
      first: "Jocelyn",
      last: "Farquharson",
      born: "1988-02-29",
      email: "jocelyn.farquharson@example.com",
      story: "A mandatory qualification with its specialism, and nothing else.",
    },
    {
      mandatoryQualifications: [
        { end: "2018-06-29", specialism: "Multi-sensory" },
        { end: null, specialism: "Hearing" },
        { end: "2020-06-26", specialism: null },
      ],
    },
  ),
];

import { teacher, type Person } from "./person.ts";
import { induction, route } from "./record.ts";
import { routeTypes } from "./route-types.ts";
import { countries, providers, subjects } from "./schools.ts";

function twice(
  holdsFrom: string | null,
  start: string,
  end: string | null,
  status: "Holds" | "Withdrawn" = "Holds",
) {
  return route({
    type: routeTypes.assessmentOnly,
    status,
    holdsFrom,
    trainingStart: start,
    trainingEnd: end,
    subjects: [subjects.english],
    ages: { type: "FurtherEducation" },
    country: countries.england,
    provider: providers.eastmere,
  });
}

const routesThatSurprise = [
  teacher(
    {
      trn: "1344501",
      first: "Cordelia",
      last: "Ashdown",
      born: "1987-03-25",
      email: "cordelia.ashdown@example.com",
      story: "Two held routes of one type, and a third that was left.",
    },
    {
      routes: [
        twice(null, "2008-09-01", null, "Withdrawn"),
        twice("2019-07-12", "2019-04-29", "2019-07-05"),
        twice("2011-07-15", "2011-05-02", "2011-07-08"),
      ],
    },
  ),
  teacher(
    {
      trn: "1344502",
      first: "Rufus",
      last: "Templeton",
      born: "1990-12-12",
      email: "rufus.templeton@example.com",
      story: "QTS with a date, and not one route to it.",
    },
    { qtsWithoutRoute: "2014-09-01" },
  ),
  teacher(
    {
      trn: "1344503",
      first: "Zainab",
      last: "Al-Rashid",
      born: "1992-08-08",
      email: "zainab.al-rashid@example.com",
      story: "An age range without ages, and a provider without a number.",
    },
    {
      routes: [
        route({
          type: routeTypes.graduateTeacherProgramme,
          holdsFrom: "2014-07-18",
          trainingStart: "2013-09-02",
          trainingEnd: "2014-07-11",
          subjects: [subjects.business, subjects.mathematics],
          ages: { type: "Range" },
          country: countries.england,
          provider: providers.withoutUkprn,
        }),
      ],
    },
  ),
  teacher(
    {
      trn: "1344504",
      first: "Ingrid",
      last: "Vasquez-Thorne",
      born: "1981-11-18",
      email: "ingrid.vasquez-thorne@example.com",
      story:
        "A route that exempts for a reason the record service cannot name: asking for routes breaks it.",
    },
    {
      routes: [
        route({
          type: routeTypes.overseasProgramme,
          holdsFrom: "2010-08-01",
          trainingStart: "2009-09-07",
          trainingEnd: "2010-07-09",
          exempts: true,
          provider: providers.larkfield,
        }),
      ],
    },
  ),
];

const almostNothing = [
  teacher(
    {
      trn: "1344505",
      first: "Edmund",
      last: "Wexcombe",
      born: "1966-01-01",
      email: "edmund.wexcombe@example.com",
      story: "Everything that may be null is null.",
    },
    {
      email: null,
      routes: [
        route({
          type: routeTypes.heiHistoric,
          status: "UnderAssessment",
          nothingKnownIn2023: true,
        }),
      ],
      induction: induction({
        status: "RequiredToComplete",
        periods: [{ start: null, end: null, terms: null, body: null }],
      }),
      mandatoryQualifications: [{ end: null, specialism: null }],
      higherEducation: [{ name: "First Degree", awarded: null, subjects: [] }],
    },
  ),
  teacher({
    trn: "1344506",
    first: "Barnaby",
    last: "Knowles",
    born: "1998-04-16",
    email: "barnaby.knowles@example.com",
    story: "Nothing on the record at all.",
  }),
  teacher(
    {
      trn: "1344507",
      first: "Constance",
      last: "Ferrars",
      born: "1977-06-06",
      email: "constance.ferrars@example.com",
      story: "No date of birth, neither in the account nor in the record.",
      account: { birthDate: null },
    },
    { qtsWithoutRoute: "2000-08-01", raw: { dateOfBirth: null } },
  ),
];

/** Records with holes in them (record services 6.1 and 6.4). */
export const gaps: readonly Person[] = [
  ...routesThatSurprise,
  ...almostNothing,
];

import { exemptionReasons } from "./exemption-reasons.ts";
import { teacher, type Person } from "./person.ts";
import { induction, route } from "./record.ts";
import { routeTypes } from "./route-types.ts";
import { countries, degrees, providers, subjects } from "./schools.ts";

function qualified(holdsFrom: string, start: string, end: string) {
  return route({
    type: routeTypes.hei,
    holdsFrom,
    trainingStart: start,
    trainingEnd: end,
    subjects: [subjects.english],
    ages: { type: "Range", from: 11, to: 16 },
    country: countries.england,
    provider: providers.eastmere,
    degree: degrees.pgce,
  });
}

const wales = [
  teacher(
    {
      trn: "1187302",
      first: "Angharad",
      last: "Prosser",
      born: "1985-05-05",
      email: "angharad.prosser@example.com",
      story:
        "QTS and induction in Wales: the old API says passed in Wales, the new one exempt. No QTS certificate in 2023.",
    },
    {
      routes: [
        route({
          ...qualified("2008-08-01", "2007-09-10", "2008-07-04"),
          type: routeTypes.welshRecognition,
          country: countries.wales,
          awardedInWales: true,
        }),
      ],
      induction: induction({
        status: "Exempt",
        start: "2008-09-01",
        completed: "2009-07-17",
        reasons: [exemptionReasons.wales],
        oldStatus: "PassedinWales",
      }),
    },
  ),
  teacher(
    {
      trn: "1187303",
      first: "Dafydd",
      last: "Morgan-Rees",
      born: "1990-09-14",
      email: "dafydd.morgan-rees@example.com",
      story: "Failed induction in Wales.",
    },
    {
      routes: [qualified("2013-07-19", "2012-09-10", "2013-07-05")],
      induction: induction({
        status: "FailedInWales",
        start: "2013-09-02",
        completed: "2014-07-18",
      }),
    },
  ),
];

const unfinished = [
  teacher(
    {
      trn: "1203344",
      first: "Marcus",
      last: "Oyelaran",
      born: "1991-07-21",
      email: "marcus.oyelaran@example.com",
      story: "Failed induction.",
    },
    {
      routes: [qualified("2015-07-17", "2014-09-08", "2015-07-03")],
      induction: induction({
        status: "Failed",
        start: "2015-09-01",
        completed: "2016-07-20",
      }),
    },
  ),
  teacher(
    {
      trn: "2488155",
      first: "Saoirse",
      last: "Delaney",
      born: "2001-03-03",
      email: "saoirse.delaney@example.com",
      story: "Induction in progress, in two periods, one of them still open.",
    },
    {
      routes: [qualified("2024-07-19", "2023-09-11", "2024-07-05")],
      induction: induction({
        status: "InProgress",
        start: "2024-09-02",
        periods: [
          {
            start: "2024-09-02",
            end: "2025-04-04",
            terms: 2,
            body: "Larkfield Teaching School Hub",
          },
          { start: "2025-09-01", end: null, terms: null, body: null },
        ],
      }),
    },
  ),
  teacher(
    {
      trn: "2488156",
      first: "Hamza",
      last: "Siddiqui",
      born: "1999-11-30",
      email: "hamza.siddiqui@example.com",
      story: "Induction extended in the old words, in progress in the new.",
    },
    {
      routes: [qualified("2022-07-15", "2021-09-06", "2022-07-01")],
      induction: induction({
        status: "InProgress",
        start: "2022-09-05",
        oldStatus: "InductionExtended",
      }),
    },
  ),
];

const odd = [
  teacher(
    {
      trn: "0912266",
      first: "Geraldine",
      last: "Hathersage",
      born: "1971-02-17",
      email: "geraldine.hathersage@example.com",
      story: "Passed induction, but nobody recorded when.",
    },
    {
      routes: [qualified("2001-08-01", "2000-09-11", "2001-07-06")],
      induction: induction({ status: "Passed", start: "2001-09-03" }),
    },
  ),
  teacher(
    {
      trn: "0912267",
      first: "Leopold",
      last: "Strang",
      born: "1968-06-09",
      email: "leopold.strang@example.com",
      story: "Exempt from induction, and no reason is given.",
    },
    {
      routes: [qualified("2002-08-01", "2001-09-10", "2002-07-05")],
      induction: induction({ status: "Exempt" }),
    },
  ),
  teacher(
    {
      trn: "0001234",
      first: "Maureen",
      middle: "Ann",
      last: "Ogilvie",
      born: "1957-04-01",
      email: "maureen.ogilvie@example.com",
      story:
        "Qualified in 1979, so exempt by date. The TRN begins with three zeros.",
    },
    {
      routes: [
        route({
          type: routeTypes.heiHistoric,
          holdsFrom: "1979-08-01",
          trainingStart: "1976-09-20",
          trainingEnd: "1979-06-29",
          subjects: [subjects.legacyMathematics],
          ages: { type: "KeyStage2" },
          provider: providers.withoutUkprn,
        }),
      ],
    },
  ),
];

/** Every way that an induction can have gone (record services 5.1, 5.3, 6.1). */
export const inductionStories: readonly Person[] = [
  ...wales,
  ...unfinished,
  ...odd,
];

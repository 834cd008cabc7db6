import { teacher, type Person } from "./person.ts";
import { induction, route } from "./record.ts";
import { routeTypes } from "./route-types.ts";
import { countries, degrees, providers, subjects } from "./schools.ts";

function postgrad(holdsFrom: string, start: string, end: string) {
  return route({
    type: routeTypes.providerLedPostgrad,
    holdsFrom,
    trainingStart: start,
    trainingEnd: end,
    subjects: [subjects.mathematics],
    ages: { type: "Range", from: 11, to: 18 },
    country: countries.england,
    provider: providers.northmoor,
    degree: degrees.profGce,
  });
}

function membership(holdsFrom: string) {
  return route({ type: routeTypes.qtls, holdsFrom });
}

/** Teachers who have, or had, QTS through membership of the SET (record services 5.2). */
export const furtherEducation: readonly Person[] = [
  teacher(
    {
      trn: "3055120",
      first: "Delphine",
      last: "Marchetti",
      born: "1978-01-30",
      email: "delphine.marchetti@example.com",
      story: "QTS through QTLS and nothing else, with an active membership.",
    },
    { routes: [membership("2019-03-01")] },
  ),
  teacher(
    {
      trn: "3055121",
      first: "Winston",
      last: "Abernathy",
      born: "1975-10-08",
      email: "winston.abernathy@example.com",
      story: "QTS from a course and QTLS as well, membership active.",
    },
    {
      routes: [
        postgrad("2021-07-16", "2020-09-07", "2021-07-02"),
        membership("2014-05-01"),
      ],
    },
  ),
  teacher(
    {
      trn: "3055122",
      first: "Bronagh",
      last: "Quillfeather",
      born: "1969-12-24",
      email: "bronagh.quillfeather@example.com",
      story: "QTLS only, and the membership has lapsed: no QTS is left.",
    },
    { qtlsLapsed: true },
  ),
  teacher(
    {
      trn: "3055123",
      first: "Tobias",
      last: "Lindqvist",
      born: "1982-03-19",
      email: "tobias.lindqvist@example.com",
      story:
        "The membership lapsed but QTS from a course remains: induction is required again.",
    },
    {
      qtlsLapsed: true,
      routes: [postgrad("2017-07-14", "2016-09-05", "2017-06-30")],
    },
  ),
  teacher(
    {
      trn: "3055124",
      first: "Philippa",
      middle: "Jane",
      last: "Ravenscroft",
      born: "1986-08-15",
      email: "philippa.ravenscroft@example.com",
      story: "Passed induction and holds an active membership as well.",
    },
    {
      routes: [
        postgrad("2012-08-01", "2011-09-12", "2012-07-06"),
        membership("2020-11-02"),
      ],
      induction: induction({
        status: "Passed",
        start: "2012-09-03",
        completed: "2013-07-19",
      }),
    },
  ),
];

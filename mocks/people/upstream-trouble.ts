import { stranger, teacher, type Person } from "./person.ts";
import { induction, route, type TeachingRecord } from "./record.ts";
import { routeTypes } from "./route-types.ts";
import { countries, degrees, providers, subjects } from "./schools.ts";

const ordinary: Partial<TeachingRecord> = {
  routes: [
    route({
      type: routeTypes.hei,
      holdsFrom: "2013-08-01",
      trainingStart: "2012-09-10",
      trainingEnd: "2013-07-05",
      subjects: [subjects.mathematics],
      ages: { type: "KeyStage4" },
      country: countries.england,
      provider: providers.eastmere,
      degree: degrees.pgce,
    }),
  ],
  induction: induction({
    status: "Passed",
    start: "2013-09-02",
    completed: "2014-07-18",
  }),
};

const refused = [
  teacher(
    {
      trn: "1900001",
      first: "Gareth",
      last: "Penhaligon",
      born: "1980-08-20",
      email: "gareth.penhaligon@example.com",
      story: "The record was merged into another one.",
    },
    { ...ordinary, mergedInto: "1900009" },
  ),
  teacher(
    {
      trn: "1900002",
      first: "Lorna",
      last: "Skelmersdale",
      born: "1974-03-14",
      email: "lorna.skelmersdale@example.com",
      story: "The record was deactivated.",
    },
    { ...ordinary, deactivated: true },
  ),
  stranger({
    trn: "1900003",
    first: "Desmond",
    last: "Achebe-Lowe",
    born: "1985-01-22",
    email: "desmond.achebe-lowe@example.com",
    story: "The account has a TRN that no record has.",
  }),
  stranger({
    trn: null,
    first: "Petra",
    last: "Wainscott",
    born: "1996-09-27",
    email: "petra.wainscott@example.com",
    story: "The account has no TRN: nothing was found when it was made.",
  }),
];

const unwell = [
  teacher(
    {
      trn: "1900005",
      first: "Solomon",
      last: "Tregarthen",
      born: "1970-05-11",
      email: "solomon.tregarthen@example.com",
      story: "The record service takes eight seconds to answer.",
      trouble: "dqt-slow",
    },
    ordinary,
  ),
  teacher(
    {
      trn: "1900006",
      first: "Beatrix",
      last: "Oakeshott",
      born: "1989-07-07",
      email: "beatrix.oakeshott@example.com",
      story: "The record service is down.",
      trouble: "dqt-down",
    },
    ordinary,
  ),
  teacher(
    {
      trn: "1900007",
      first: "Kwabena",
      last: "Sinclair",
      born: "1984-12-31",
      email: "kwabena.sinclair@example.com",
      story: "The record is fine, the NPQ service is down.",
      npqs: [{ code: "NPQLT", awarded: "2023-03-10" }],
      trouble: "npq-down",
    },
    ordinary,
  ),
  teacher(
    {
      trn: "1900008",
      first: "Ottoline",
      last: "Marsh",
      born: "1991-04-04",
      email: "ottoline.marsh@example.com",
      story: "The record service has had too many calls.",
      trouble: "dqt-rate-limited",
    },
    ordinary,
  ),
  teacher(
    {
      trn: "1900009",
      first: "Gareth",
      last: "Penhaligon",
      born: "1980-08-20",
      email: "gareth.penhaligon.work@example.com",
      story:
        "The record that another one was merged into, with a prohibition that has ended.",
    },
    {
      ...ordinary,
      alerts: [{ details: null, start: "2015-05-11", end: "2017-05-11" }],
    },
  ),
];

/** Teachers whom an upstream refuses, does not know, or fails (record services 2.7, 6.3, 6.6). */
export const upstreamTrouble: readonly Person[] = [...refused, ...unwell];

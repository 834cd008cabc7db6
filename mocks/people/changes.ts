import { teacher, type Person } from "./person.ts";
import { induction, route } from "./record.ts";
import { routeTypes } from "./route-types.ts";
import { countries, degrees, providers, subjects } from "./schools.ts";

const nameChange = teacher(
  {
    trn: "1450923",
    first: "Imogen",
    last: "Tattersall",
    born: "1993-06-30",
    email: "imogen.tattersall@example.com",
    story:
      "Married: the account has the new name, the record the old one, and a name change is waiting for review.",
    account: {
      preferredName: "Immy Tattersall",
      previousUserIds: ["5b0f4c1e-9d0c-4a57-8a2b-64b7c1c0d9aa"],
    },
  },
  {
    name: { first: "Imogen", middle: "", last: "Pryce" },
    pendingNameChange: true,
    routes: [
      route({
        type: routeTypes.schoolDirectSalaried,
        holdsFrom: "2018-07-20",
        trainingStart: "2017-09-04",
        trainingEnd: "2018-07-13",
        subjects: [subjects.business],
        ages: { type: "Range", from: 14, to: 19 },
        country: countries.england,
        provider: providers.larkfield,
        degree: degrees.pgde,
      }),
    ],
    induction: induction({
      status: "Passed",
      start: "2018-09-03",
      completed: "2019-07-19",
    }),
  },
);

const dateOfBirthChange = teacher(
  {
    trn: "1450924",
    first: "Theodora",
    last: "Vane",
    born: "1987-09-08",
    email: "theodora.vane@example.com",
    story:
      "The account and the record disagree about the date of birth, and a change is waiting for review.",
  },
  { birthDate: "1987-08-09", pendingDateOfBirthChange: true },
);

const manyNames = teacher(
  {
    trn: "1450925",
    first: "Marguerite",
    last: "Sallow",
    born: "1963-11-15",
    email: "marguerite.sallow@example.com",
    story: "Several previous names, one of them twice and one the same as now.",
  },
  {
    previousNames: [
      { first: "Marguerite", middle: "", last: "Dunmore" },
      { first: "Marguerite", middle: "", last: "SALLOW" },
      { first: "Marguerite", middle: "Rose", last: "Petrovic" },
      { first: "Marguerite", middle: "", last: "Dunmore" },
    ],
    qtsWithoutRoute: "2003-08-01",
    induction: induction({ status: "RequiredToComplete" }),
  },
);

/** Teachers whose details have changed, or are about to (record services 2.9, 6.4). */
export const changes: readonly Person[] = [
  nameChange,
  dateOfBirthChange,
  manyNames,
];

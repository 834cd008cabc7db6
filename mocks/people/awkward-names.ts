import { teacher, type Person } from "./person.ts";
import { induction, route } from "./record.ts";
import { routeTypes } from "./route-types.ts";
import { countries, degrees, providers, subjects } from "./schools.ts";

/** Enough to have certificates made out to the name. */
function certificates(year: number) {
  return {
    routes: [
      route({
        type: routeTypes.providerLedPostgrad,
        holdsFrom: `${year}-07-15`,
        trainingStart: `${year - 1}-09-05`,
        trainingEnd: `${year}-07-01`,
        subjects: [subjects.primary],
        ages: { type: "Range" as const, from: 3, to: 7 },
        country: countries.england,
        provider: providers.northmoor,
        degree: degrees.pgce,
      }),
    ],
    induction: induction({
      status: "Passed",
      start: `${year}-09-01`,
      completed: `${year + 1}-07-20`,
    }),
  };
}

/** Names that break page layouts, fonts and careless HTML. */
export const awkwardNames: readonly Person[] = [
  teacher(
    {
      trn: "1555001",
      first: "Wolfeschlegelsteinhausenbergerdorff",
      middle: "Maximiliana",
      last: "Featherstonehaugh-Cholmondeley-Llanfairfechan",
      born: "1990-02-28",
      email: "w.featherstonehaugh@example.com",
      story: "A name of more than ninety characters.",
    },
    certificates(2012),
  ),
  teacher(
    {
      trn: "1555002",
      first: "Ελευθερία",
      last: "Παπαδοπούλου-Ξένου",
      born: "1988-12-06",
      email: "eleftheria.papadopoulou@example.com",
      story: "A name in Greek letters.",
    },
    certificates(2014),
  ),
  teacher(
    {
      trn: "1555003",
      first: "Siân",
      middle: "Gŵen",
      last: "Llŷr-Ŵynne",
      born: "1995-03-01",
      email: "sian.llyr-wynne@example.com",
      story: "A Welsh name with ŵ and ŷ.",
    },
    certificates(2018),
  ),
  teacher(
    {
      trn: "1555004",
      first: "Řehoř",
      middle: "Łukasz",
      last: "Černý-Žižkovský Erdősi",
      born: "1986-05-30",
      email: "rehor.cerny@example.com",
      story: "A Central European name with č, ř, ž, ł and ő.",
    },
    certificates(2010),
  ),
  teacher(
    {
      trn: "1555005",
      first: "Aoife",
      last: "D'Arcy & Søn <O’Brien>",
      born: "1992-10-10",
      email: "aoife.darcy@example.com",
      story: "Apostrophes, an ampersand and angle brackets in the name.",
    },
    certificates(2015),
  ),
];

import { expect, test } from "vitest";
import { EIGHT_CARDS_TRN, people, personByTrn } from "./people.ts";
import { fullName } from "./people/person.ts";

const accounts = people.map(({ account }) => account);
const records = people.flatMap(({ record }) => record ?? []);
const routes = records.flatMap((record) => record.routes);

test("the cast has at least twenty-four teachers, each with a story of their own", () => {
  expect(people.length).toBeGreaterThanOrEqual(24);
  expect(repeated(people.map(({ story }) => story))).toEqual([]);
});

test("no two teachers share a TRN, a subject or an e-mail address", () => {
  expect(repeated(accounts.flatMap(({ trn }) => trn ?? []))).toEqual([]);
  expect(repeated(accounts.map(({ sub }) => sub))).toEqual([]);
  expect(repeated(accounts.map(({ email }) => email))).toEqual([]);
});

test("a TRN is seven digits, and at least one begins with zeros", () => {
  const trns = accounts.flatMap(({ trn }) => trn ?? []);
  expect(trns.filter((trn) => !/^\d{7}$/.test(trn))).toEqual([]);
  expect(trns).toContain("0001234");
});

test("a subject is a lower-case GUID that stays the same", () => {
  const guid =
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(accounts.filter(({ sub }) => !guid.test(sub))).toEqual([]);
  expect(personByTrn("3012457")?.account.sub).toBe(
    "89aefd90-06bc-405a-aae5-37e3a91ccf66",
  );
});

test("every date of a route is a real day", () => {
  const dates = routes.flatMap(({ holdsFrom, trainingStart, trainingEnd }) =>
    [holdsFrom, trainingStart, trainingEnd].filter((date) => date !== null),
  );
  const unreal = dates.filter(
    (date) => !new Date(date).toISOString().startsWith(date),
  );
  expect(unreal).toEqual([]);
});

test("only a held route has a date to hold it from", () => {
  const wrong = routes.filter(
    ({ status, holdsFrom, type }) =>
      (holdsFrom !== null) !==
      (status === "Holds" && type.gives !== "EarlyYearsProfessionalStatus"),
  );
  expect(wrong).toEqual([]);
});

test("one teacher has a name of more than ninety letters", () => {
  const lengths = accounts.map(({ name }) => fullName(name).length);
  expect(Math.max(...lengths)).toBeGreaterThan(90);
});

test("the teacher with eight cards has eight things to show", () => {
  const person = personByTrn(EIGHT_CARDS_TRN);
  const record = person?.record;
  expect(person?.npqs).toHaveLength(2);
  expect(record?.mandatoryQualifications).toHaveLength(1);
  expect(record?.induction.status).toBe("Passed");
  expect(record?.higherEducation).toEqual([]);
  // QTS and EYTS, each with the route to it.
  expect(record?.routes).toHaveLength(2);
});

function repeated(words: readonly string[]): string[] {
  return words.filter((word, place) => words.indexOf(word) !== place);
}

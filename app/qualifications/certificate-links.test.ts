import { expect, test } from "vitest";

import { CERTIFICATE_KINDS } from "~/certificates/certificate-kind";
import { heldCertificate, heldCertificatesByDate } from "~/certificates/held";
import {
  sampleInduction,
  sampleQualifications,
} from "~/teaching-record/sample-qualifications";
import type {
  InductionStatus,
  Qualifications,
  SetMembership,
} from "~/teaching-record/teaching-record";
import { qualificationCards } from "./qualification";

const DAYS = ["2015-07-01", "2018-02-01", "2021-03-26"];
const AWARDS = [null, { date: null }, ...DAYS.map((date) => ({ date }))];
const INDUCTIONS: InductionStatus[] = [
  "none",
  "passed",
  "passedInWales",
  "exempt",
  "failed",
];
const MEMBERSHIPS: SetMembership[] = ["none", "active", "expired"];
const CODES = ["NPQH", "NPQH", "NPQSL", "NPQNEW"];
const people = Array.from({ length: 500 }, (_, seed) => someone(seed));

test("every link leads to the certificate of its own date", () => {
  let links = 0;
  for (const person of people) {
    for (const { certificate, date } of qualificationCards(person)) {
      if (!certificate) continue;
      links += 1;
      const found = heldCertificate(
        person,
        certificate.kind,
        certificate.awarded,
      );
      expect(found?.date).toBe(date);
    }
  }
  expect(links).toBeGreaterThan(people.length);
});

test("there is no certificate but those that a card has", () => {
  for (const person of people) {
    const held = qualificationCards(person).flatMap(
      ({ certificate }) => certificate ?? [],
    );
    for (const kind of CERTIFICATE_KINDS) {
      const dates = held
        .filter((one) => one.kind === kind)
        .map(({ date }) => date);
      expect(heldCertificate(person, kind, null)?.date).toBe(
        dates.toSorted().at(-1),
      );
      for (const day of [...DAYS, "2020-02-02", ""]) {
        const found = heldCertificate(person, kind, day);
        expect(found?.date).toBe(dates.includes(day) ? day : undefined);
      }
    }
  }
});

test("the file of all certificates has those that the cards have, in their order", () => {
  let several = 0;
  for (const person of people) {
    const linked = qualificationCards(person).flatMap(
      ({ certificate }) => certificate ?? [],
    );
    const held = heldCertificatesByDate(person);
    expect(new Set(held)).toEqual(new Set(linked));
    expect(held.map(({ date }) => date)).toEqual(
      linked.map(({ date }) => date),
    );
    if (held.length > 1) several += 1;
  }
  expect(several).toBeGreaterThan(100);
});

test("of an NPQ held twice the newest has the plain address", () => {
  const twice = sampleQualifications({}, [
    { code: "NPQH", date: "2019-01-01" },
    { code: "NPQH", date: "2022-01-01" },
    { code: "NPQH", date: null },
  ]);
  const links = qualificationCards(twice).map(({ certificate }) => certificate);
  expect(links).toEqual([
    { kind: "npqh", date: "2022-01-01", awarded: null },
    { kind: "npqh", date: "2019-01-01", awarded: "2019-01-01" },
    null,
  ]);
});

/** A teacher who is the same each time the seed is. */
function someone(seed: number): Qualifications {
  const pick = picker(seed);
  return sampleQualifications(
    {
      qts: pick(AWARDS),
      qtls: pick(AWARDS),
      eyts: pick(AWARDS),
      setMembership: pick(MEMBERSHIPS),
      induction: sampleInduction({
        status: pick(INDUCTIONS),
        completedDate: pick([null, ...DAYS]),
      }),
    },
    CODES.map((code) => ({ code, date: pick([null, ...DAYS]) })),
  );
}

/** Park and Miller's generator: enough to mix, and the same on every run. */
function picker(seed: number): <Item>(items: Item[]) => Item {
  let state = seed * 7919 + 1;
  return (items) => {
    state = (state * 48271) % 2147483647;
    const item = items[Math.floor((state / 2147483647) * items.length)];
    if (item === undefined) throw new Error("Nothing to pick from");
    return item;
  };
}

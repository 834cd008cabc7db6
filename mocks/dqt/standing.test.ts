import { expect, test } from "vitest";
import { exemptionReasons } from "../people/exemption-reasons.ts";
import { teacher } from "../people/person.ts";
import {
  induction,
  route,
  type InductionStatus,
  type TeachingRecord,
} from "../people/record.ts";
import { routeTypes } from "../people/route-types.ts";
import { exemptionOf, standingOf } from "./standing.ts";

const qts = route({ type: routeTypes.hei, holdsFrom: "2012-08-01" });
const qtls = route({ type: routeTypes.qtls, holdsFrom: "2014-05-01" });

test("QTS is held from the earliest held QTS route, and all of them are listed", () => {
  const earlier = route({ type: routeTypes.hei, holdsFrom: "2009-08-01" });
  const left = route({ type: routeTypes.schoolDirect, status: "Withdrawn" });
  const standing = standingOf(record({ routes: [qts, left, earlier] }));
  expect(standing.qts).toEqual({
    holdsFrom: "2009-08-01",
    routes: [qts, earlier],
  });
  expect(standing.eyts).toBeNull();
});

test("QTLS counts as QTS and makes the membership active", () => {
  const standing = standingOf(record({ routes: [qtls] }));
  expect(standing.qts?.holdsFrom).toBe("2014-05-01");
  expect(standing.qtlsStatus).toBe("Active");
  expect(standing.inductionStatus).toBe("Exempt");
  expect(standing.exemptionReasons).toEqual([exemptionReasons.qtls]);
});

test("a lapsed membership leaves nothing where there was nothing else", () => {
  const standing = standingOf(record({ qtlsLapsed: true }));
  expect(standing.qts).toBeNull();
  expect(standing.qtlsStatus).toBe("Expired");
  expect(standing.inductionStatus).toBe("None");
});

test("a lapsed membership makes induction required where other QTS is held", () => {
  const standing = standingOf(record({ qtlsLapsed: true, routes: [qts] }));
  expect(standing.qts?.routes).toEqual([qts]);
  expect(standing.inductionStatus).toBe("RequiredToComplete");
  expect(standing.exemptionReasons).toEqual([]);
});

test("a QTS date without a route is QTS with no routes", () => {
  const standing = standingOf(record({ qtsWithoutRoute: "2014-09-01" }));
  expect(standing.qts).toEqual({ holdsFrom: "2014-09-01", routes: [] });
  expect(standing.inductionStatus).toBe("RequiredToComplete");
});

test("EYTS has its own date, EYPS is not a status of the record", () => {
  const eyts = route({
    type: routeTypes.earlyYearsGraduateEntry,
    holdsFrom: "2015-07-31",
  });
  const eyps = route({ type: routeTypes.eyps });
  const standing = standingOf(record({ routes: [eyts, eyps] }));
  expect(standing.eyts).toEqual({ holdsFrom: "2015-07-31", routes: [eyts] });
  expect(standing.qts).toBeNull();
  expect(standing.inductionStatus).toBe("None");
});

test.each<[InductionStatus, InductionStatus]>([
  ["Failed", "Failed"],
  ["Passed", "Passed"],
  ["Exempt", "Exempt"],
  ["InProgress", "Exempt"],
  ["FailedInWales", "Exempt"],
  ["RequiredToComplete", "Exempt"],
  ["None", "Exempt"],
])("an exemption over %s shows as %s", (status, shown) => {
  const facts = { routes: [qtls], induction: induction({ status }) };
  expect(standingOf(record(facts)).inductionStatus).toBe(shown);
});

test("QTS from before 7 May 2000 exempts, on that day it no longer does", () => {
  const old = route({ type: routeTypes.hei, holdsFrom: "2000-05-06" });
  const young = route({ type: routeTypes.hei, holdsFrom: "2000-05-07" });
  expect(standingOf(record({ routes: [old] })).exemptionReasons).toEqual([
    exemptionReasons.before2000,
  ]);
  expect(exemptionOf(old).isExempt).toBe(true);
  expect(standingOf(record({ routes: [young] })).inductionStatus).toBe(
    "RequiredToComplete",
  );
  expect(exemptionOf(young).isExempt).toBe(false);
});

test("reasons of routes and of the person are joined, each once", () => {
  const standing = standingOf(
    record({
      routes: [qtls, qtls],
      induction: induction({
        reasons: [exemptionReasons.wales, exemptionReasons.qtls],
      }),
    }),
  );
  expect(standing.exemptionReasons).toEqual([
    exemptionReasons.qtls,
    exemptionReasons.wales,
  ]);
});

test("a route that exempts without a linked reason gives the generic one", () => {
  const exempting = route({
    type: routeTypes.overseasProgramme,
    holdsFrom: "2010-08-01",
    exempts: true,
  });
  const standing = standingOf(record({ routes: [exempting] }));
  expect(standing.exemptionReasons).toEqual([exemptionReasons.generic]);
  expect(exemptionOf(exempting)).toEqual({ isExempt: true, reasons: [] });
});

test("exempt without a reason stays exempt", () => {
  const facts = {
    routes: [qts],
    induction: induction({ status: "Exempt" }),
  };
  const standing = standingOf(record(facts));
  expect(standing.inductionStatus).toBe("Exempt");
  expect(standing.exemptionReasons).toEqual([]);
});

function record(facts: Partial<TeachingRecord>): TeachingRecord {
  const person = teacher(
    {
      trn: "1234567",
      first: "Test",
      last: "Teacher",
      born: "1980-01-01",
      email: "test@example.com",
      story: "Only for this test.",
    },
    facts,
  );
  if (person.record === null) throw new Error("A teacher has a record");
  return person.record;
}

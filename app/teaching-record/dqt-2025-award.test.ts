import { expect, test } from "vitest";

import { type HeldStatus, readAwards, type Route } from "./dqt-2025-award";

const qtsType = { leadsTo: "qts", isQtls: false } as const;
const qtlsType = { leadsTo: "qts", isQtls: true } as const;

function held(type: typeof qtsType | typeof qtlsType, date: string | null) {
  return { ...type, isHeld: true, date };
}

function said(date: string | null, ...routes: HeldStatus["routes"]) {
  return { date, routes };
}

function read(qts: HeldStatus | null, ...routes: Route[]) {
  const awards = readAwards({ qts, eyts: null }, routes);
  return { qts: awards.qts, qtls: awards.qtls };
}

test("QTS by one route is held since that route", () => {
  expect(
    read(said("2016-07-15", qtsType), held(qtsType, "2016-07-15")),
  ).toEqual({ qts: { date: "2016-07-15" }, qtls: null });
});

test("QTS by several routes is held since the earliest", () => {
  expect(
    read(
      said("2009-08-01", qtsType, qtsType),
      held(qtsType, "2016-07-15"),
      held(qtsType, null),
      held(qtsType, "2009-08-01"),
    ).qts,
  ).toEqual({ date: "2009-08-01" });
});

test("a route that is not held gives nothing", () => {
  const withdrawn = { ...qtsType, isHeld: false, date: "2016-07-15" };
  expect(read(null, withdrawn)).toEqual({ qts: null, qtls: null });
});

test("QTLS alone is not QTS", () => {
  expect(
    read(said("2019-03-01", qtlsType), held(qtlsType, "2019-03-01")),
  ).toEqual({ qts: null, qtls: { date: "2019-03-01" } });
});

test("QTLS before QTS leaves QTS its own, later date", () => {
  expect(
    read(
      said("2014-01-01", qtlsType, qtsType),
      held(qtsType, "2018-06-30"),
      held(qtlsType, "2014-01-01"),
    ),
  ).toEqual({ qts: { date: "2018-06-30" }, qtls: { date: "2014-01-01" } });
});

test("QTS without any route is held since the date on the record", () => {
  expect(read(said("1999-09-01"))).toEqual({
    qts: { date: "1999-09-01" },
    qtls: null,
  });
  expect(read(said(null)).qts).toEqual({ date: null });
});

test("QTS whose routes are only named is held since the date on the record", () => {
  expect(read(said("1999-09-01", qtsType)).qts).toEqual({ date: "1999-09-01" });
  expect(read(said("1999-09-01", qtsType), held(qtsType, null)).qts).toEqual({
    date: "1999-09-01",
  });
});

test("QTLS that is only named is held since the date on the record", () => {
  expect(read(said("2019-03-01", qtlsType))).toEqual({
    qts: null,
    qtls: { date: "2019-03-01" },
  });
});

test("a date on the record that could be of either QTS or QTLS is given to neither", () => {
  expect(read(said("2012-05-01", qtsType, qtlsType))).toEqual({
    qts: { date: null },
    qtls: { date: null },
  });
});

test("the date of QTLS is not taken for that of QTS", () => {
  expect(
    read(said("2014-01-01", qtlsType, qtsType), held(qtlsType, "2014-01-01")),
  ).toEqual({ qts: { date: null }, qtls: { date: "2014-01-01" } });
});

test("a date on the record before QTLS is that of QTS by a route that is not there", () => {
  expect(read(said("1999-09-01"), held(qtlsType, "2014-01-01"))).toEqual({
    qts: { date: "1999-09-01" },
    qtls: { date: "2014-01-01" },
  });
});

test("a date on the record that QTLS explains is no QTS", () => {
  for (const date of ["2014-01-01", "2020-01-01", null]) {
    expect(read(said(date), held(qtlsType, "2014-01-01")).qts).toBeNull();
  }
});

function readEyts(eyts: HeldStatus | null, ...routes: Route[]) {
  return readAwards({ qts: null, eyts }, routes).eyts;
}

test("EYTS is held since its routes, or else since the date on the record", () => {
  const route: Route = {
    leadsTo: "eyts",
    isQtls: false,
    isHeld: true,
    date: "2015-08-01",
  };
  expect(readEyts(said("2015-08-01", route), route)).toEqual({
    date: "2015-08-01",
  });
  expect(readEyts(said("2015-08-01"))).toEqual({ date: "2015-08-01" });
  expect(readEyts(said("2015-08-01"), { ...route, date: null })).toEqual({
    date: "2015-08-01",
  });
  expect(readEyts(null, route)).toEqual({ date: "2015-08-01" });
  expect(readEyts(null)).toBeNull();
});

test("EYPS and PQTS are known by their routes alone, EYPS without a date", () => {
  const routes: Route[] = [
    { leadsTo: "eyps", isQtls: false, isHeld: true, date: null },
    { leadsTo: "pqts", isQtls: false, isHeld: true, date: "2020-10-01" },
    { leadsTo: null, isQtls: false, isHeld: true, date: "2001-01-01" },
  ];
  expect(readAwards({ qts: null, eyts: null }, routes)).toEqual({
    qts: null,
    qtls: null,
    eyts: null,
    eyps: { date: null },
    pqts: { date: "2020-10-01" },
  });
});

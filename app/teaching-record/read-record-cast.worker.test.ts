import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { forgetFailures } from "~/platform/steady-upstream.server";
import { cast, startMocks } from "./cast-sample";
import { readRecord } from "./read-record.server";
import type { Npq, RecordOutcome, TeachingRecord } from "./teaching-record";

const OLD = "20240101";
const NEW = "20260612";

/**
 * For each teacher whose record the two versions tell differently: what the old one says, and what the
 * new one says. What differs for everyone alike is in `comparable`.
 */
const differences: Record<string, Record<string, [unknown, unknown]>> = {
  // A recognition or a status is no training in the old version (record services 2.4), but a route in the new one.
  "3055120": { training: ["", "qts"] },
  "1733010": { training: ["", "eyps"] },
  // The old version knows the earliest of QTS and QTLS alone (record services 2.5).
  "3055121": {
    qts: [null, { date: "2021-07-16" }],
    training: ["qts", "qts qts"],
  },
  "3055124": {
    qtls: [null, { date: "2020-11-02" }],
    setMembership: ["none", "active"],
    training: ["qts", "qts qts"],
  },
  // A membership that lapsed leaves no trace in the old version.
  "3055122": { setMembership: ["none", "expired"] },
  "3055123": { setMembership: ["none", "expired"] },
  // Words of the old version that have no successor (record services 4.2).
  "1187302": {
    induction: ["passedInWales", "exempt"],
    training: ["", "qts"],
  },
  "2488156": { induction: ["extended", "inProgress"] },
  // DQT knew nine NPQs, with dates (record services 3.3).
  "1620448": {
    npqs: ["", "NPQLPM null, NPQSENCO 2025-09-30, NPQXYZ 2025-02-14"],
  },
  // The new version cannot tell the routes of this record (record services 6.1.5).
  "1344504": { training: ["qts", ""], isTrainingMissing: [false, true] },
  // The old version may leave out what a training leads to.
  "1344505": { training: ["null", "qts"] },
  // In the old version NPQs do not depend on the NPQ service.
  "1900007": { npqs: ["NPQLT 2023-03-10", null] },
};

/** Why there is no record of these teachers, in either version. */
const problems: Record<string, string> = {
  "1900001": "merged",
  "1900002": "deactivated",
  "1900003": "not-found",
  "1900005": "timeout",
  "1900006": "unavailable",
  "1900008": "rate-limited",
};

beforeEach(() => {
  startMocks();
});

afterEach(() => {
  vi.restoreAllMocks();
  forgetFailures();
});

function read(trn: string, dqtVersion: typeof OLD | typeof NEW) {
  const source = {
    dqtUrl: "https://mocks.example/dqt",
    dqtVersion,
    // Only who is slow is not waited for: a busy machine is no reason.
    timeoutMs: problems[trn] === "timeout" ? 100 : 60_000,
    longestPauseMs: 1,
    npqUrl: "https://mocks.example/npq",
    npqToken: "local-npq-token",
  };
  return readRecord({
    teacher: { issuer: "i", subject: trn, accessToken: trn, trn },
    source,
    limits: { freshMs: 60_000, deadlineMs: 60_000, keepMs: 86_400_000 },
    copies: null,
    now: Date.now(),
    reference: "7F3K-9Q2M",
    isForced: false,
    waitUntil: (promise) => void promise,
  });
}

/** A version words routes and their status in its own way, and lists NPQs in its own order. */
function comparable(outcome: RecordOutcome): Record<string, unknown> {
  if (!outcome.found) return { reason: outcome.reason };
  const { training, induction, ...rest } = outcome.record;
  return {
    reason: "found",
    ...rest,
    induction: induction?.status,
    startDate: induction?.startDate,
    completedDate: induction?.completedDate,
    training: training.map(({ leadsTo }) => String(leadsTo)).join(" "),
    npqs: outcome.npqs && listed(outcome.npqs),
  };
}

function listed(npqs: Npq[]): string {
  return npqs
    .map(({ code, date }) => `${code} ${date}`)
    .toSorted()
    .join(", ");
}

function differencesBetween(old: RecordOutcome, recent: RecordOutcome) {
  const [before, after] = [comparable(old), comparable(recent)];
  const keys = old.found && !recent.found ? ["reason"] : Object.keys(after);
  return Object.fromEntries(
    keys
      .filter((key) => !isSame(before[key], after[key]))
      .map((key) => [key, [before[key], after[key]]]),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function detailsOfTraining({ training }: TeachingRecord) {
  return training.map((route) => ({
    ...route,
    route: "",
    status: "",
    // Only the new version says what is held, and since when.
    isHeld: false,
    heldSince: null,
  }));
}

test.each(cast)(
  "$trn is told alike by both versions, but for what is listed: $story",
  async ({ trn }) => {
    const old = await read(trn, OLD);
    const recent = await read(trn, NEW);
    expect(differencesBetween(old, recent)).toEqual(differences[trn] ?? {});
    expect(old.found ? undefined : old.reason).toBe(problems[trn]);
  },
);

test.each(cast.filter(({ trn }) => !differences[trn]?.training))(
  "the training of $trn has the same details in both versions",
  async ({ trn }) => {
    const old = await read(trn, OLD);
    const recent = await read(trn, NEW);
    if (!old.found || !recent.found) return;
    expect(detailsOfTraining(recent.record)).toEqual(
      detailsOfTraining(old.record),
    );
  },
);

test("induction periods are told by the old version alone, reasons by the new one alone", async () => {
  for (const { trn } of cast.filter((teacher) => !problems[teacher.trn])) {
    const old = await read(trn, OLD);
    const recent = await read(trn, NEW);
    if (!old.found || !recent.found) continue;
    expect(old.record.induction?.exemptionReasons).toEqual([]);
    expect(recent.record.induction?.periods).toEqual([]);
  }
});

test("whoever is listed here is in the cast", () => {
  const trns = cast.map(({ trn }) => trn);
  expect(trns).toEqual(expect.arrayContaining(Object.keys(differences)));
  expect(trns).toEqual(expect.arrayContaining(Object.keys(problems)));
});

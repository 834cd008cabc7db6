import { expect, test } from "vitest";

import { type DqtChangeAnswer, deliveryOutcome, pauseAfter } from "./delivery";

const CASE = "TRS-100000";

test.each<[DqtChangeAnswer, boolean, string, string | null, boolean]>([
  [{ said: "opened", caseNumber: CASE }, false, "in-review", null, false],
  [{ said: "opened", caseNumber: null }, true, "in-review", null, false],
  // What DQT refuses because there is one already is, after an attempt that nobody heard of, ours.
  [{ said: "already-open" }, true, "in-review", null, false],
  [{ said: "already-open" }, false, "held", "open-elsewhere", false],
  [{ said: "refused" }, false, "held", "refused", false],
  [{ said: "signed-out" }, false, "waiting", "sign-in", false],
  [{ said: "signed-out" }, true, "waiting", "sign-in", true],
  [{ said: "evidence-not-read" }, false, "waiting", null, false],
  [{ said: "busy", retryAfterSeconds: 90 }, false, "waiting", null, false],
  [{ said: "unclear" }, false, "waiting", null, true],
])(
  "%j, where an earlier attempt is uncertain: %s, leads to %s (%s)",
  (answer, wasUncertain, state, reason, isUncertain) => {
    const outcome = deliveryOutcome(answer, { wasUncertain, attempts: 1 });
    expect(outcome).toMatchObject({ state, reason, isUncertain });
    // What waits for nobody is tried again, and nothing else is.
    const isTriedAgain = state === "waiting" && reason === null;
    expect(outcome.againInSeconds !== null).toBe(isTriedAgain);
  },
);

test("the case number is the one that DQT gave", () => {
  const opened = { said: "opened", caseNumber: CASE } as const;
  const outcome = deliveryOutcome(opened, { wasUncertain: false, attempts: 1 });
  expect(outcome.caseNumber).toBe(CASE);
});

test("each attempt waits longer, and none longer than an hour or than DQT asks for", () => {
  expect([1, 2, 3, 20].map(pauseAfter)).toEqual([30, 60, 120, 3600]);
  const busy = { said: "busy", retryAfterSeconds: 300 } as const;
  expect(
    deliveryOutcome(busy, { wasUncertain: false, attempts: 1 }).againInSeconds,
  ).toBe(300);
});

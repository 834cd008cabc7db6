import { expect, test } from "vitest";

import {
  isUsable,
  mustAsk,
  type UpstreamState,
  type Verdict,
  verdictOn,
} from "./copy-policy";

const limits = { freshMs: 60_000, deadlineMs: 1000, keepMs: 2_592_000_000 };

const AGES = {
  missing: null,
  "from the future": -1,
  new: 0,
  fresh: 60_000,
  stale: 60_001,
  old: 2_592_000_000,
  "too old": 2_592_000_001,
};

test.each<[keyof typeof AGES, boolean, boolean]>([
  ["missing", true, false],
  ["from the future", true, false],
  ["new", false, true],
  ["fresh", false, true],
  ["stale", true, true],
  ["old", true, true],
  ["too old", true, false],
])(
  "with a copy that is %s asking is %s, and using it %s",
  (age, asks, uses) => {
    expect(mustAsk(AGES[age], limits)).toBe(asks);
    expect(isUsable(AGES[age], limits)).toBe(uses);
  },
);

const USABLE = ["new", "fresh", "stale", "old"] as const;
const UNUSABLE = ["missing", "from the future", "too old"] as const;
const PROBLEM = { show: "problem", say: "nothing" } as const;
const ANSWER: Verdict = { show: "answer", copy: "replace", say: "nothing" };
const REFUSAL: Verdict = { ...PROBLEM, copy: "delete" };

/** What upstream did; what comes of it with a copy that may be used, and without one. */
const TABLE: Record<UpstreamState, [withCopy: Verdict, without: Verdict]> = {
  "not-asked": [
    { show: "copy", copy: "leave", say: "as-of" },
    { ...PROBLEM, copy: "leave" },
  ],
  answered: [ANSWER, ANSWER],
  slow: [
    { show: "copy", copy: "replace-later", say: "as-of" },
    { ...PROBLEM, copy: "replace-later" },
  ],
  failed: [
    { show: "copy", copy: "leave", say: "not-answering" },
    { ...PROBLEM, copy: "leave" },
  ],
  refused: [REFUSAL, REFUSAL],
};

test.each(
  (Object.keys(TABLE) as UpstreamState[]).flatMap((upstream) => [
    ...USABLE.map((age) => [age, upstream, TABLE[upstream][0]] as const),
    ...UNUSABLE.map((age) => [age, upstream, TABLE[upstream][1]] as const),
  ]),
)("with a copy that is %s and upstream %s: %o", (age, upstream, verdict) => {
  expect(verdictOn(AGES[age], upstream, limits)).toEqual(verdict);
});

import { expect, test, vi } from "vitest";

import { type Asked, readThrough } from "./read-through.server";

const NOW = Date.UTC(2026, 10, 27, 10, 21);
const limits = { freshMs: 60_000, deadlineMs: 20, keepMs: 86_400_000 };
const ANSWERED = { outcome: "answered", value: "new" } as const;
const FAILED = { outcome: "failed", problem: "down" } as const;
const REFUSED = { outcome: "refused", problem: "no" } as const;

test("a fresh copy is shown without asking", async () => {
  const { reading, asked } = await read({ ageMs: 60_000, says: ANSWERED });
  expect(reading).toMatchObject({ value: "old", from: "fresh", say: "as-of" });
  expect(asked).not.toHaveBeenCalled();
});

test("a teacher who wants to know is answered, and the answer is kept before that", async () => {
  const { reading, kept } = await read({
    ageMs: 0,
    says: ANSWERED,
    isForced: true,
    afterMs: 60,
  });
  expect(reading).toMatchObject({ value: "new", from: "upstream" });
  expect(kept).toEqual([ANSWERED]);
});

test("a stale copy gives way to an answer in time", async () => {
  const { reading, settled, kept } = await read({
    ageMs: 60_001,
    says: ANSWERED,
  });
  expect(reading).toMatchObject({
    value: "new",
    askedAt: NOW,
    from: "upstream",
    say: "nothing",
  });
  await settled();
  expect(kept).toEqual([ANSWERED]);
});

test.each([ANSWERED, FAILED, REFUSED])(
  "a stale copy is shown while the service is slow, and %o counts when it comes",
  async (says) => {
    const { reading, settled, kept } = await read({
      ageMs: 60_001,
      says,
      afterMs: 60,
    });
    expect(reading).toMatchObject({
      value: "old",
      askedAt: NOW - 60_001,
      from: "stale",
      say: "as-of",
    });
    expect(kept).toEqual([]);
    await settled();
    expect(kept).toEqual([says]);
  },
);

test("a copy is shown when the service is down, and that is said", async () => {
  const { reading } = await read({ ageMs: 60_001, says: FAILED });
  expect(reading).toMatchObject({
    value: "old",
    from: "down",
    say: "not-answering",
  });
});

test.each([null, 86_400_001])(
  "with a copy of the age %o the service is waited for, and its failure is shown",
  async (ageMs) => {
    const well = await read({ ageMs, says: ANSWERED, afterMs: 60 });
    expect(well.reading).toMatchObject({ value: "new", from: "upstream" });
    const down = await read({ ageMs, says: FAILED, afterMs: 60 });
    expect(down.reading).toMatchObject({ found: false, problem: "down" });
  },
);

test.each([null, 60_001, 86_400_001])(
  "with a copy of the age %o a refusal is shown, after the copy has gone",
  async (ageMs) => {
    const { reading, kept } = await read({ ageMs, says: REFUSED });
    expect(reading).toMatchObject({ found: false, problem: "no" });
    expect(kept).toEqual([REFUSED]);
  },
);

type Situation = {
  ageMs: number | null;
  says: Asked<string, string>;
  afterMs?: number;
  isForced?: boolean;
};

async function read({ ageMs, says, afterMs = 0, isForced = false }: Situation) {
  const kept: Asked<string, string>[] = [];
  const waiting: Promise<unknown>[] = [];
  const asked = vi.fn<() => Promise<Asked<string, string>>>(async () => {
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    return says;
  });
  const reading = await readThrough<string, string>({
    copy: ageMs === null ? null : { value: "old", askedAt: NOW - ageMs },
    limits,
    now: NOW,
    isForced,
    ask: asked,
    settle: async (outcome) => void kept.push(outcome),
    waitUntil: (promise) => void waiting.push(promise),
  });
  return { reading, asked, kept, settled: () => Promise.all(waiting) };
}

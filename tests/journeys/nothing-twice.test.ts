import { afterAll, beforeAll, expect, test } from "vitest";

import { CAST, WITHOUT_RECORD } from "./cast.ts";
import { checkedAnswers, sendForm } from "./change-asker.ts";
import { type KillableService, startKillable } from "./killable-service.ts";
import { newPlainVisitor, whereTo } from "./plain-visitor.ts";

/** A tenth of what is run by hand before a release: `SUBMISSIONS=1000`. */
const SUBMISSIONS = Number(process.env["SUBMISSIONS"] ?? 100);
const AT_ONCE = 8;
const KILL_EACH = 20;
const NAME = "/account/name";
const PAGE = /^\/account\/requests\/[\w-]+$/;

const FAULTS = [
  { kind: "status", status: 500 },
  { kind: "status", status: 500, after: true },
  { kind: "reset" },
  { kind: "reset", after: true },
  { kind: "html", status: 502 },
  { kind: "rate-limited" },
  { kind: "delay", delayMs: 700 },
  { kind: "delay", delayMs: 700, after: true },
  { kind: "truncated", after: true },
] as const;

const teachers = CAST.filter(
  ({ trn, story }) =>
    !(trn in WITHOUT_RECORD) && !/change|disagree/.test(story),
);

type Visitor = ReturnType<typeof newPlainVisitor>;

let service: KillableService;
beforeAll(async () => {
  service = await startKillable({
    RECORD_FRESH_SECONDS: "0",
    RECORD_LONGEST_PAUSE_MS: "1",
    CHANGE_TIMEOUT_MS: "400",
  });
});
afterAll(() => service.stop());

test("whatever happens, each request that was acknowledged reaches DQT once", async () => {
  const random = generator(11);
  /** The last name that was asked for, by the page that it led to. */
  const acknowledged = new Map<string, string>();
  let begun = 0;
  let kills = 0;
  let passing = Promise.resolve();

  async function work(trn: string): Promise<void> {
    const visitor = newPlainVisitor({
      origin: service.origin,
      mocks: service.mocks.origin,
    });
    await untilAnswered(() => visitor.signIn(trn));
    while (begun < SUBMISSIONS) {
      begun += 1;
      const name = nameOf(begun);
      if (begun % KILL_EACH === 0) {
        kills += 1;
        passing = passing.then(() => service.killAndStart());
      }
      if (random() < 0.4) spoil(trn, random);
      const place = await ask(visitor, name, random);
      if (place) acknowledged.set(place, name);
      // What waits is tried again, so that there is room for another one.
      else passing = passing.then(letTimePass);
      // Nobody decides a case within the second in which it is sent again.
      passing = passing.then(() => decide(visitor, trn));
      await passing;
    }
  }

  const shares = teachers.slice(0, AT_ONCE * 3);
  for (let at = 0; at < shares.length; at += AT_ONCE)
    await Promise.all(
      shares.slice(at, at + AT_ONCE).map(({ trn }) => work(trn)),
    );
  await passing;
  service.mocks.faults.clear();
  for (let round = 0; round < 3; round += 1) await service.letTimePass();

  say(`${begun} asked, ${acknowledged.size} acknowledged, ${kills} kills`);
  const names = service.mocks.cases.list().map(({ name }) => name?.last ?? "");
  expect(names.length).toBe(new Set(names).size);
  expect(names).toEqual(expect.arrayContaining([...acknowledged.values()]));
  expect(acknowledged.size).toBeGreaterThan(SUBMISSIONS / 3);
}, 600_000);

/** Fills in, checks and submits as people do: some twice, some again after an error. */
async function ask(
  visitor: Visitor,
  lastName: string,
  random: () => number,
): Promise<string | null> {
  const fields = { firstName: "Sam", middleName: "", lastName };
  const sent = await untilAnswered(() => sendForm(visitor, NAME, fields));
  // Another request of theirs is still on its way.
  if (whereTo(sent) !== `${NAME}/check`) return null;
  const answers = await untilAnswered(() =>
    checkedAnswers(visitor, NAME),
  ).catch(() => null);
  if (!answers) return null;
  const submit = () => visitor.post(`${NAME}/check`, answers);
  const submitted = await untilAnswered(async () => {
    const clicks = random() < 0.3 ? [submit(), submit()] : [submit()];
    const [first] = await Promise.all(clicks);
    if (!first) throw new Error("Nothing was submitted");
    return first;
  });
  const place = whereTo(submitted);
  return PAGE.test(place) ? place : null;
}

/** A caseworker decides, so that the next request can be made. */
async function decide(visitor: Visitor, trn: string): Promise<void> {
  const { cases } = service.mocks;
  for (const { caseNumber, state } of cases
    .list()
    .filter((each) => each.trn === trn))
    if (state === "Open") cases.move(caseNumber, "Approved");
  await untilAnswered(() => visitor.ask("/account"));
}

function spoil(trn: string, random: () => number): void {
  const fault = FAULTS[Math.floor(random() * FAULTS.length)];
  if (fault)
    service.mocks.faults.add({
      upstream: "dqt-changes",
      trn,
      times: 1,
      ...fault,
    });
}

/** Whoever runs it by hand wants to know. */
function say(figures: string): void {
  if (process.env["SUBMISSIONS"]) process.stdout.write(`${figures}\n`);
}

function letTimePass(): Promise<void> {
  return service.letTimePass();
}

/** Whoever meets a Worker that is gone tries again. */
async function untilAnswered<Answer>(
  act: () => Promise<Answer>,
): Promise<Answer> {
  let last: unknown;
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      last = error;
    }
  }
  throw last;
}

/** Of each number another name, in letters. */
function nameOf(number: number): string {
  return `Toast ${[...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;
}

/** The same numbers at each run (a linear congruential generator). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import {
  findCopies,
  keepCopy,
  openCopy,
} from "../../app/teaching-record/copies.server.ts";
import { recordCopy } from "../../app/teaching-record/copy-shape.ts";
import { recordCopies } from "../../db/schema.ts";
import { guidFor } from "../../mocks/guid.ts";
import { RUFUS } from "./cast.ts";
import { useOwnService } from "./own-service.ts";
import { whereTo } from "./plain-visitor.ts";

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
const NAME = "Rufus Templeton";
const AS_OF =
  /Your record as of \d+(?::\d\d)?[ap]m (?:today|on \d+ \w+ \d{4})\./;
const NOT_ANSWERING =
  "The service that holds teaching records is not answering.";

const { service, signedIn, copies } = useOwnService({
  RECORD_DEADLINE_MS: "300",
  RECORD_TIMEOUT_MS: "900",
  RECORD_LONGEST_PAUSE_MS: "1",
});

/** What DQT can do, and what that is: it fails, is slow, or says no. */
const FAULTS = [
  [{ kind: "delay", delayMs: 5000 }, "slow"],
  [{ kind: "trickle", delayMs: 200 }, "slow"],
  [{ kind: "reset" }, "fails"],
  [{ kind: "status", status: 500 }, "fails"],
  [{ kind: "html" }, "fails"],
  [{ kind: "rate-limited" }, "fails"],
  [{ kind: "rate-limited", retryAfter: 7 }, "fails"],
  [{ kind: "truncated" }, "fails"],
  [{ kind: "nonsense" }, "fails"],
  [{ kind: "missing-section" }, "fails"],
  [{ kind: "status", status: 302 }, "fails"],
  [{ kind: "not-found-empty" }, "refuses"],
  [{ kind: "status", status: 400 }, "refuses"],
  [{ kind: "status", status: 403 }, "refuses"],
] as const;

test.each(FAULTS)(
  "with a fresh copy DQT is not asked, whatever it would do (%o)",
  async (fault) => {
    const teacher = await newTeacher();
    const before = callsSoFar();
    const { status, html, timing } = await teacher.look(fault);
    expect([status, timing]).toEqual([
      200,
      expect.stringMatching(/^record;desc=fresh/),
    ]);
    expect(html).toMatch(AS_OF);
    expect(callsSoFar()).toBe(before);
  },
);

test.each(FAULTS)(
  "with a stale copy and DQT doing %o, which %s, the page is what the policy says",
  async (fault, what) => {
    const teacher = await newTeacher();
    await teacher.age(5 * 60 * SECOND);
    const { status, html, timing } = await teacher.look(fault);
    if (what === "refuses") {
      expect([403, 404, 503]).toContain(status);
      expect(html).not.toContain(NAME);
      expect(await teacher.copy()).toBeNull();
    } else {
      expect(status).toBe(200);
      expect(html).toContain(NAME);
      expect(html.includes(NOT_ANSWERING)).toBe(what === "fails");
      expect(timing).toContain(what === "fails" ? "desc=down" : "desc=stale");
      if (what === "slow") expect(html).toMatch(AS_OF);
    }
    const next = await teacher.look();
    expect(next.status).toBe(200);
    expect(next.html).not.toContain(NOT_ANSWERING);
  },
);

test.each(FAULTS)(
  "with a copy that is too old and DQT doing %o nothing old is shown",
  async (fault) => {
    const teacher = await newTeacher();
    await teacher.age(31 * DAY);
    const { status, html } = await teacher.look(fault);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(html).not.toContain(NAME);
    expect(html).toMatch(
      /<h1[^>]*>(?:Sorry|We could not|You do not|Your teaching)/,
    );
    expect((await teacher.look()).status).toBe(200);
  },
);

test("a copy of yesterday says so, and so do its certificates", async () => {
  const teacher = await newTeacher();
  await teacher.age(2 * DAY);
  const { html } = await teacher.look({ kind: "status", status: 500 });
  expect(html).toContain(NOT_ANSWERING);
  expect(html).toMatch(/as of \d+(?::\d\d)?[ap]m on \d+ \w+ \d{4}\./);
  expect(html).toContain(
    "Certificates that you download now are made from this record",
  );
});

test("what DQT says late is there the next time", async () => {
  const teacher = await newTeacher();
  await teacher.age(5 * 60 * SECOND);
  const slow = await teacher.look({ kind: "delay", delayMs: 500 });
  expect(slow.timing).toMatch(/^record;desc=stale/);
  await expect
    .poll(async () => Date.now() - ((await teacher.copy())?.askedAt ?? 0))
    .toBeLessThan(60 * SECOND);
  expect((await teacher.look()).timing).toMatch(/^record;desc=fresh/);
});

test("“Check for updates” asks DQT whatever there is a copy of", async () => {
  const teacher = await newTeacher();
  const before = callsSoFar();
  const answer = await teacher.visitor.ask("/qualifications", {
    method: "POST",
    headers: { Origin: service().origin },
    body: new URLSearchParams(),
  });
  expect([answer.status, whereTo(answer)]).toEqual([303, "/qualifications"]);
  expect(callsSoFar()).toBe(before + 1);
});

test("a session that DQT ends takes the copy along", async () => {
  const teacher = await newTeacher();
  await teacher.age(5 * 60 * SECOND);
  const { status } = await teacher.look({ kind: "status", status: 401 });
  expect(status).toBe(303);
  expect(await teacher.copy()).toBeNull();
});

test("what has expired goes by the clock", async () => {
  const teacher = await newTeacher();
  await teacher.age(31 * DAY);
  const other = await newTeacher();
  await service().worker.runClock();
  expect(await findCopies(await copies(), teacher.person)).toEqual([]);
  expect(await other.copy()).not.toBeNull();
});

/** Somebody new who has looked at the record of Rufus once, so that there is a copy. */
async function newTeacher() {
  const email = `${crypto.randomUUID()}@example.com`;
  const who = { trn: RUFUS, name: "Robin Example", email, birthdate: "" };
  const visitor = await signedIn(who);
  const person = {
    issuer: service().mocks.issuer,
    subject: guidFor(`anyone ${email} ${RUFUS}`),
  };
  await visitor.ask("/qualifications");
  await expect.poll(copy).not.toBeNull();

  async function copy() {
    const store = await copies();
    const rows = await findCopies(store, person);
    return openCopy(store, rows, "record", recordCopy);
  }

  /** As if the copy had been made so long ago. */
  async function age(ms: number): Promise<void> {
    const kept = await copy();
    const store = await copies();
    const [row] = await findCopies(store, person);
    await store.databases[0]
      ?.delete(recordCopies)
      .where(eq(recordCopies.person, row?.person ?? ""));
    const askedAt = Date.now() - ms;
    await keepCopy(store, person, "record", { value: kept?.value, askedAt });
  }

  async function look(fault?: Record<string, unknown>) {
    const { faults } = service().mocks;
    // The fault may be any of the kinds that the stand-in of DQT has.
    if (fault) faults.add({ ...fault, upstream: "dqt", trn: RUFUS } as never);
    const answer = await visitor.ask("/qualifications");
    const html = await answer.text();
    faults.clear();
    const timing = answer.headers.get("Server-Timing") ?? "";
    return { status: answer.status, html, timing };
  }

  return { visitor, person, copy, age, look };
}

function callsSoFar(): number {
  const calls = service().mocks.calls.list();
  return calls.filter(({ path }) => path.startsWith("/dqt/")).length;
}

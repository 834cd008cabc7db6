import { env } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";

import { connect } from "~db/connect.server";
import { recordCopies } from "~db/schema";
import { randomToken } from "~/platform/sealing.server";
import {
  findCopies,
  forgetCopies,
  keepCopy,
  openCopy,
  sweepCopies,
} from "./copies.server";
import type { CopyStore, Person } from "./copy-place.server";

const { DB } = env as unknown as { DB: D1Database };
const database = connect(DB);
const NOW = Date.UTC(2026, 10, 27, 10, 21);
const DAY = 86_400_000;
const anything = z.unknown();

const key = (id: string) => ({ id, key: randomToken(32) });
const store: CopyStore = {
  databases: [database],
  keys: [key("2026"), key("2025")],
  keepMs: 30 * DAY,
};

let people = 0;
let amara: Person;
let precious: Person;

beforeEach(() => {
  amara = newPerson();
  precious = newPerson();
});

test("what was kept comes back with its time", async () => {
  await keep(amara, "hello");
  expect(await copyOf(amara)).toEqual({ value: "hello", askedAt: NOW });
  expect(await copyOf(amara, "npqs")).toBeNull();
  expect(await copyOf(precious)).toBeNull();
});

test("nothing in the row says whose it is or what was said", async () => {
  const record = { trn: "3012457", name: "Amara Okonkwo-Hughes" };
  await keep(amara, record);
  const stored = JSON.stringify(await rowsOf(amara));
  for (const secret of [...Object.values(record), amara.subject, amara.issuer])
    expect(stored).not.toContain(secret);
});

test("a long record takes little room", async () => {
  const record = Array.from({ length: 200 }, () => ({
    provider: "University",
  }));
  await keep(amara, record);
  const [row] = await rowsOf(amara);
  expect(row?.sealed?.length).toBeLessThan(300);
});

test("the copies of two kinds are apart", async () => {
  await keep(amara, "record");
  await keepCopy(store, amara, "npqs", { value: "npqs", askedAt: NOW });
  expect((await copyOf(amara))?.value).toBe("record");
  expect((await copyOf(amara, "npqs"))?.value).toBe("npqs");
});

test("a newer answer replaces an older one, and never the other way round", async () => {
  await keep(amara, "first", NOW);
  await keep(amara, "second", NOW + 1000);
  await keep(amara, "slow answer to an older question", NOW + 500);
  expect(await copyOf(amara)).toEqual({ value: "second", askedAt: NOW + 1000 });
});

test.each([1, 0])(
  "after a “no” an answer to a question of %i ms before does not come back",
  async (before) => {
    await keep(amara, "kept", NOW - 60_000);
    await forgetCopies(store, amara, NOW);
    await keep(amara, "on its way all the time", NOW - before);
    expect(await copyOf(amara)).toBeNull();
    await keep(amara, "later", NOW + 1);
    expect((await copyOf(amara))?.value).toBe("later");
  },
);

test("a “no” takes both kinds of copies, of this person alone", async () => {
  await keep(amara, "record");
  await keepCopy(store, amara, "npqs", { value: "npqs", askedAt: NOW });
  await keep(precious, "hers");
  await forgetCopies(store, amara, NOW + 1);
  expect(await copyOf(amara)).toBeNull();
  expect(await copyOf(amara, "npqs")).toBeNull();
  expect((await copyOf(precious))?.value).toBe("hers");
});

test("a row that was given to somebody else does not open", async () => {
  await keep(amara, "hers");
  await keep(precious, "somebody else’s");
  const [mine] = await rowsOf(amara);
  const [other] = await rowsOf(precious);
  await change(mine?.person, { sealed: other?.sealed ?? "" });
  expect(await copyOf(amara)).toBeNull();
});

test.each<[string, Partial<typeof recordCopies.$inferInsert>]>([
  ["made younger", { askedAt: NOW + 1000 }],
  ["made older", { askedAt: NOW - 1000 }],
  ["turned into another kind", { kind: "npqs" }],
  ["broken", { sealed: "2026.AAAA.BBBB" }],
])("a row that was %s does not open", async (_, changes) => {
  await keep(amara, "hers");
  const [row] = await rowsOf(amara);
  await change(row?.person, changes);
  expect(await copyOf(amara)).toBeNull();
  expect(await copyOf(amara, "npqs")).toBeNull();
});

test("a copy of another shape is none", async () => {
  await keep(amara, { trn: 7 });
  const rows = await findCopies(store, amara);
  const shape = z.object({ trn: z.string() });
  expect(await openCopy(store, rows, "record", shape)).toBeNull();
});

test("a copy lives through a rotation of the keys, until its key goes", async () => {
  await keep(amara, "old key");
  const rotated = { ...store, keys: [key("2027"), ...store.keys] };
  expect((await copyOf(amara, "record", rotated))?.value).toBe("old key");
  await keepCopy(rotated, amara, "record", { value: "new", askedAt: NOW + 1 });
  expect((await copyOf(amara, "record", rotated))?.value).toBe("new");
  const retired = { ...store, keys: [key("2028")] };
  expect(await copyOf(amara, "record", retired)).toBeNull();
});

test("a “no” counts for what was filed under an older key, too", async () => {
  await keep(amara, "old key");
  const rotated = { ...store, keys: [key("2027"), ...store.keys] };
  await forgetCopies(rotated, amara, NOW + 1);
  expect(await copyOf(amara, "record", rotated)).toBeNull();
  expect(await copyOf(amara)).toBeNull();
});

test("what is larger than any record is not kept", async () => {
  const noise = Array.from({ length: 10 }, () => randomToken(40_000));
  await keep(amara, noise);
  expect(await copyOf(amara)).toBeNull();
});

test("a sweep takes what has expired, however much it is, and nothing else", async () => {
  const old = Array.from({ length: 501 }, (_, place) => ({
    person: `expired-${place}`,
    kind: "record" as const,
    sealed: "x",
    askedAt: NOW - 31 * DAY,
    expiresAt: NOW - DAY,
  }));
  for (let at = 0; at < old.length; at += 20)
    await database.insert(recordCopies).values(old.slice(at, at + 20));
  await keep(amara, "hers");
  await sweepCopies([database], NOW);
  const left = await database.select().from(recordCopies);
  expect(left.filter(({ person }) => person.startsWith("expired"))).toEqual([]);
  expect((await copyOf(amara))?.value).toBe("hers");
});

function newPerson(): Person {
  people += 1;
  return { issuer: "https://identity.example/", subject: `person-${people}` };
}

function keep(person: Person, value: unknown, askedAt = NOW) {
  return keepCopy(store, person, "record", { value, askedAt });
}

async function copyOf(
  person: Person,
  kind: "record" | "npqs" = "record",
  from = store,
) {
  return openCopy(from, await findCopies(from, person), kind, anything);
}

function rowsOf(person: Person) {
  return findCopies(store, person);
}

async function change(
  person: string | undefined,
  changes: Partial<typeof recordCopies.$inferInsert>,
) {
  await database
    .update(recordCopies)
    .set(changes)
    .where(eq(recordCopies.person, person ?? ""));
}

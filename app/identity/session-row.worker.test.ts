import { eq, lte } from "drizzle-orm";
import { expect, test } from "vitest";

import { connect } from "~db/connect.server";
import { sessions } from "~db/schema";
import { hash, randomToken, seal } from "~/platform/sealing.server";
import { database, requestWith } from "./context-sample";
import { NOW } from "./provider-sample";
import {
  HOUR,
  content,
  keys,
  person,
  purposeOf,
  read,
  rowOf,
  store,
  write,
} from "./session-sample";
import { readSession, startSession, sweepSessions } from "./session.server";

test("the database knows the hash of the id, and nothing that is said in the session", async () => {
  const id = await startSession(person, content, store);
  const row = await rowOf(id);
  expect(row?.idHash).toBe(await hash(id));
  const stored = JSON.stringify(row);
  for (const secret of [id, ...Object.values(content)]) {
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(btoa(secret).replaceAll("=", ""));
  }
});

test("the hash that the database knows opens no session", async () => {
  const id = await startSession(person, content, store);
  expect(await read(await hash(id))).toEqual({ state: "ended", owner: null });
});

test("a row that was moved to another id does not open", async () => {
  const mine = await startSession(person, content, store);
  const other = { ...content, trn: "7654321" };
  const theirs = await startSession(person, other, store);
  const [myRow, theirRow] = [await rowOf(mine), await rowOf(theirs)];
  await write(mine, theirRow?.sealed);
  await write(theirs, myRow?.sealed);
  expect(await read(mine)).toEqual({ state: "ended", owner: null });
  expect(await read(theirs)).toEqual({ state: "ended", owner: null });
});

test.each(["", "garbage", "2026.AAAA.AAAA", "null"])(
  "a row that cannot be read is an ended session, and nothing is thrown (%j)",
  async (sealed) => {
    const id = await startSession(person, content, store);
    await write(id, sealed);
    expect(await read(id)).toEqual({ state: "ended", owner: null });
  },
);

test.each(["", "{}", "null", '{"accessToken":"a"}'])(
  "a row of an earlier shape is an ended session (%j)",
  async (text) => {
    const id = await startSession(person, content, store);
    await write(id, await seal(keys, await purposeOf(id), text));
    expect(await read(id)).toEqual({ state: "ended", owner: null });
  },
);

test.each([
  ["prolonged", { expiresAt: NOW + 24 * HOUR }],
  ["given to another subject", { subject: "someone-else" }],
  ["given to another issuer", { issuer: "https://evil.example/" }],
  ["given to another provider", { provider: "other" }],
])("a session that was %s in the database does not open", async (_, change) => {
  const id = await startSession(person, content, store);
  const where = eq(sessions.idHash, await hash(id));
  await database.update(sessions).set(change).where(where);
  expect(await read(id)).toEqual({ state: "ended", owner: null });
});

test("a sweep takes what ended a day ago, however much it is, and nothing else", async () => {
  const old = await startSession(person, content, store);
  const later = { ...store, now: NOW + HOUR - 1 };
  const live = await startSession(person, content, later);
  const many = Array.from({ length: 501 }, (_, place) => ({
    ...person,
    idHash: `expired-${place}`,
    sealed: "",
    createdAt: NOW - HOUR,
    expiresAt: NOW,
  }));
  // D1 takes 100 values a statement.
  for (let at = 0; at < many.length; at += 10)
    await database.insert(sessions).values(many.slice(at, at + 10));
  await sweepSessions({ database, now: NOW + 25 * HOUR });
  expect(
    await database.$count(sessions, lte(sessions.expiresAt, NOW + HOUR)),
  ).toBe(0);
  expect(await rowOf(old)).toBeUndefined();
  expect(await rowOf(live)).toBeDefined();
});

test("a session lives through a rotation of the keys, until its key goes", async () => {
  const id = await startSession(person, content, store);
  const newest = { id: "2027", key: randomToken(32) };
  const request = requestWith(`__Host-session=${id}`);
  const rotated = { ...store, keys: [newest, ...keys] };
  expect((await readSession(request, rotated)).state).toBe("live");
  const retired = { ...store, keys: [newest] };
  expect(await readSession(request, retired)).toEqual({
    state: "ended",
    owner: null,
  });
});

test("a database that is down signs nobody in", async () => {
  const id = await startSession(person, content, store);
  const broken = connect({
    prepare: () => {
      throw new Error("D1 is down");
    },
  } as unknown as D1Database);
  const request = requestWith(`__Host-session=${id}`);
  await expect(
    readSession(request, { ...store, database: broken }),
  ).rejects.toThrow();
});

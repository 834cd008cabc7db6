import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { connect } from "~db/connect.server";
import { sessions } from "~db/schema";
import { hash, randomToken, seal } from "~/sealing.server";
import { database, requestWith } from "./context-sample";
import { NOW, SUB } from "./provider-sample";
import { endSession, readSession, startSession } from "./session.server";

const HOUR = 60 * 60 * 1000;
const keys = [{ id: "2026", key: randomToken(32) }];
const store = { database, keys, now: NOW };
const person = {
  issuer: "https://identity.example/",
  subject: SUB,
  provider: "identity",
  expiresInSeconds: 3600,
};
const content = {
  accessToken: "the-access-token",
  idToken: "the-id-token",
  trn: "0070421",
  name: "Imogen Fairweather",
  birthdate: "1990-02-28",
};

test("a session that was started is read back by its cookie", async () => {
  const id = await startSession(person, content, store);
  expect(await read(id)).toEqual({
    state: "live",
    session: {
      ...content,
      issuer: person.issuer,
      subject: SUB,
      provider: "identity",
      endsAt: NOW + HOUR,
    },
  });
});

test("a teacher without TRN, name or date of birth has a session too", async () => {
  const bare = { ...content, trn: null, name: null, birthdate: null };
  const id = await startSession(person, bare, store);
  expect(await read(id)).toMatchObject({ session: bare });
});

test("the id is 256 random bits, and new at each sign-in", async () => {
  const first = await startSession(person, content, store);
  const second = await startSession(person, content, store);
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(second).not.toBe(first);
});

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
  expect(await read(await hash(id))).toEqual({ state: "ended" });
});

test.each([
  [3600, HOUR],
  [86_400, HOUR],
  [3601, HOUR],
  [3599, HOUR - 1000],
  [60, 60_000],
])(
  "with a token for %i s a session ends after %i ms",
  async (expiresInSeconds, life) => {
    const id = await startSession(
      { ...person, expiresInSeconds },
      content,
      store,
    );
    expect((await read(id, NOW + life - 1)).state).toBe("live");
    expect(await read(id, NOW + life)).toEqual({ state: "ended" });
  },
);

test("reading a session does not make it longer", async () => {
  const id = await startSession(person, content, store);
  await read(id, NOW + HOUR - 1);
  expect(await read(id, NOW + HOUR)).toEqual({ state: "ended" });
});

test.each([
  ["no cookie", "", "none"],
  ["other cookies", "session=x; __Host-sessions=y", "none"],
  ["an empty cookie", "__Host-session=", "none"],
  ["an unknown id", `__Host-session=${randomToken(32)}`, "ended"],
  ["garbage", "__Host-session=';drop table sessions--", "ended"],
])("a browser with %s has no session", async (_, cookie, state) => {
  expect(await readSession(requestWith(cookie), store)).toEqual({ state });
});

test("a row that was moved to another id does not open", async () => {
  const mine = await startSession(person, content, store);
  const other = { ...content, trn: "7654321" };
  const theirs = await startSession(person, other, store);
  const [myRow, theirRow] = [await rowOf(mine), await rowOf(theirs)];
  await write(mine, theirRow?.sealed);
  await write(theirs, myRow?.sealed);
  expect(await read(mine)).toEqual({ state: "ended" });
  expect(await read(theirs)).toEqual({ state: "ended" });
});

test.each(["", "garbage", "2026.AAAA.AAAA", "null"])(
  "a row that cannot be read is an ended session, and nothing is thrown (%j)",
  async (sealed) => {
    const id = await startSession(person, content, store);
    await write(id, sealed);
    expect(await read(id)).toEqual({ state: "ended" });
  },
);

test.each(["", "{}", "null", '{"accessToken":"a"}'])(
  "a row of an earlier shape is an ended session (%j)",
  async (text) => {
    const id = await startSession(person, content, store);
    await write(id, await seal(keys, await purposeOf(id), text));
    expect(await read(id)).toEqual({ state: "ended" });
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
  expect(await read(id)).toEqual({ state: "ended" });
});

test("a new session sweeps out what has expired, and nothing else", async () => {
  const old = await startSession(person, content, store);
  const later = { ...store, now: NOW + HOUR - 1 };
  const live = await startSession(person, content, later);
  await startSession(person, content, { ...store, now: NOW + HOUR });
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
  expect(await readSession(request, retired)).toEqual({ state: "ended" });
});

test("an ended session is gone at once, for every request, and no other with it", async () => {
  const ended = await startSession(person, content, store);
  const other = await startSession(person, content, store);
  await endSession(requestWith(`__Host-session=${ended}`), database);
  expect(await read(ended)).toEqual({ state: "ended" });
  expect(await rowOf(ended)).toBeUndefined();
  expect((await read(other)).state).toBe("live");
});

test("ending twice, or without a session, does no harm", async () => {
  const id = await startSession(person, content, store);
  for (const cookie of ["", "__Host-session=x", "__Host-session=x"]) {
    await endSession(requestWith(cookie), database);
  }
  expect((await read(id)).state).toBe("live");
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

function read(id: string, now = NOW) {
  return readSession(requestWith(`__Host-session=${id}`), { ...store, now });
}

async function rowOf(id: string) {
  const idHash = await hash(id);
  return database.query.sessions.findFirst({
    where: eq(sessions.idHash, idHash),
  });
}

/** What a row is sealed for: all of it that counts. */
async function purposeOf(id: string) {
  const row = await rowOf(id);
  if (!row) throw new Error("There is no such row");
  const { idHash, issuer, subject, provider, expiresAt } = row;
  const parts = [idHash, issuer, subject, provider, expiresAt];
  return JSON.stringify(["session", ...parts]);
}

async function write(id: string, sealed = "") {
  const where = eq(sessions.idHash, await hash(id));
  await database.update(sessions).set({ sealed }).where(where);
}

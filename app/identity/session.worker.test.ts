import { expect, test } from "vitest";

import { randomToken } from "~/platform/sealing.server";
import { database, requestWith } from "./context-sample";
import { NOW, SUB } from "./provider-sample";
import { HOUR, content, person, read, rowOf, store } from "./session-sample";
import { endSession, readSession, startSession } from "./session.server";

const NONE = { state: "none" };
const NOBODYS = { state: "ended", owner: null };
/** Over, and still known whose it was. */
const ENDED = {
  state: "ended",
  owner: { issuer: person.issuer, subject: person.subject },
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
    expect(await read(id, NOW + life)).toEqual(ENDED);
  },
);

test("reading a session does not make it longer", async () => {
  const id = await startSession(person, content, store);
  await read(id, NOW + HOUR - 1);
  expect(await read(id, NOW + HOUR)).toEqual(ENDED);
});

test.each([
  ["no cookie", "", NONE],
  ["other cookies", "session=x; __Host-sessions=y", NONE],
  ["an empty cookie", "__Host-session=", NONE],
  ["an unknown id", `__Host-session=${randomToken(32)}`, NOBODYS],
  ["garbage", "__Host-session=';drop table sessions--", NOBODYS],
])("a browser with %s has no session", async (_, cookie, state) => {
  expect(await readSession(requestWith(cookie), store)).toEqual(state);
});

test("an ended session is gone at once, for every request, and no other with it", async () => {
  const ended = await startSession(person, content, store);
  const other = await startSession(person, content, store);
  await endSession(requestWith(`__Host-session=${ended}`), database);
  expect(await read(ended)).toEqual({ state: "ended", owner: null });
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

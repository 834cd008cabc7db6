import { eq } from "drizzle-orm";

import { sessions } from "~db/schema";
import { hash, randomToken } from "~/platform/sealing.server";
import { contextFor, database, requestWith } from "./context-sample";
import { NOW, SUB } from "./provider-sample";
import {
  readSession,
  type SessionContent,
  startSession,
} from "./session.server";

export const HOUR = 60 * 60 * 1000;
export const keys = [{ id: "2026", key: randomToken(32) }];
export const store = { database, keys, now: NOW };
export const person = {
  issuer: "https://identity.example/",
  subject: SUB,
  provider: "identity",
  expiresInSeconds: 3600,
};
export const content = {
  accessToken: "the-access-token",
  idToken: "the-id-token",
  trn: "0070421",
  name: "Imogen Fairweather",
  birthdate: "1990-02-28",
  email: "imogen@example.com",
};

/** For tests: the state of the session with this id. */
export function read(id: string, now = NOW) {
  return readSession(requestWith(`__Host-session=${id}`), { ...store, now });
}

/** For tests: its row. */
export async function rowOf(id: string) {
  const idHash = await hash(id);
  return database
    .select()
    .from(sessions)
    .where(eq(sessions.idHash, idHash))
    .get();
}

/** What a row is sealed for: all of it that counts. */
export async function purposeOf(id: string) {
  const row = await rowOf(id);
  if (!row) throw new Error("There is no such row");
  const { idHash, issuer, subject, provider, expiresAt } = row;
  const parts = [idHash, issuer, subject, provider, expiresAt];
  return JSON.stringify(["session", ...parts]);
}

/** For tests: puts other sealed content into its row. */
export async function write(id: string, sealed = "") {
  const where = eq(sessions.idHash, await hash(id));
  await database.update(sessions).set({ sealed }).where(where);
}

/** For tests: the cookie of a session that began at `NOW`, of somebody of whom only this is known. */
export async function cookieOf(
  issuer: string,
  {
    subject = "somebody",
    provider = "identity",
    ...known
  }: Partial<SessionContent & { subject: string; provider: string }> = {},
): Promise<string> {
  const { configuration } = contextFor(requestWith(""), { issuer });
  const id = await startSession(
    { issuer, subject, provider, expiresInSeconds: 3600 },
    {
      accessToken: "the-access-token",
      idToken: null,
      trn: null,
      name: null,
      birthdate: null,
      email: null,
      ...known,
    },
    { database, keys: configuration.DATA_KEYS, now: NOW },
  );
  return `__Host-session=${id}`;
}

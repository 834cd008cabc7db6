import { and, eq, lte } from "drizzle-orm";
import { z } from "zod";

import type { Database } from "~db/connect.server";
import { sessions } from "~db/schema";
import { sweepRows } from "~db/sweep.server";
import type { DataKey } from "~/platform/keys.server";
import { hash, open, randomToken, seal } from "~/platform/sealing.server";
import { readCookies } from "~/platform/cookie";

export const SESSION_COOKIE = "__Host-session";
const LONGEST_SECONDS = 60 * 60;

const content = z.object({
  accessToken: z.string(),
  /** Where the provider wants to be shown it when somebody signs out; long and personal (sign-in 2.3). */
  idToken: z.string().nullable().default(null),
  trn: z.string().nullable(),
  name: z.string().nullable(),
  birthdate: z.string().nullable(),
  /** Sessions that began before it was kept have none. */
  email: z.string().nullable().default(null),
});

export type SessionContent = z.infer<typeof content>;
export type Session = SessionContent & {
  issuer: string;
  subject: string;
  provider: string;
  /** UTC milliseconds; absolute, never moved (threat 11). */
  endsAt: number;
};

/** `ended` says that there was a session and it is over; `none` that there is no sign of one. */
export type SessionState =
  | { state: "live"; session: Session }
  /** `owner` is whose it was, for a day: a form that they were filling in is still theirs. */
  | { state: "ended"; owner: SessionOwner | null }
  | { state: "none" };

/** A person as the identity provider knows them. */
export type SessionOwner = { issuer: string; subject: string };

type Store = { database: Database; keys: readonly DataKey[]; now: number };

/** The session that a request belongs to, read from D1 each time: a sign-out is seen at once everywhere. */
export async function readSession(
  request: Request,
  { database, keys, now }: Store,
): Promise<SessionState> {
  const id = readCookies(request).get(SESSION_COOKIE);
  if (!id) return { state: "none" };
  const idHash = await hash(id);
  const row = await database
    .select()
    .from(sessions)
    .where(eq(sessions.idHash, idHash))
    .get();
  if (!row) return { state: "ended", owner: null };
  const opened = await open(keys, purpose(row), row.sealed);
  const parsed = opened && content.safeParse(JSON.parse(opened));
  if (!parsed || !parsed.success) return { state: "ended", owner: null };
  const { issuer, subject, provider, expiresAt } = row;
  // Only of a row that opens it is known whose it is: nobody has written over it.
  if (expiresAt <= now) return { state: "ended", owner: { issuer, subject } };
  return {
    state: "live",
    session: { ...parsed.data, issuer, subject, provider, endsAt: expiresAt },
  };
}

/**
 * Starts a session under a new random id (256 bits), for as long as the access token lives and an
 * hour at most.
 *
 * @returns the id, for the cookie; it is nowhere else
 */
export async function startSession(
  person: {
    issuer: string;
    subject: string;
    provider: string;
    expiresInSeconds: number;
  },
  kept: SessionContent,
  { database, keys, now }: Store,
): Promise<string> {
  const id = randomToken(32);
  const idHash = await hash(id);
  const life = Math.min(person.expiresInSeconds, LONGEST_SECONDS);
  const { issuer, subject, provider } = person;
  const row = {
    idHash,
    issuer,
    subject,
    provider,
    expiresAt: now + life * 1000,
  };
  const sealed = await seal(keys, purpose(row), JSON.stringify(kept));
  await database.insert(sessions).values({ ...row, sealed, createdAt: now });
  return id;
}

/** Ends the session that a request belongs to, if there is one. */
export async function endSession(
  request: Request,
  database: Database,
): Promise<void> {
  const id = readCookies(request).get(SESSION_COOKIE);
  if (id)
    await database.delete(sessions).where(eq(sessions.idHash, await hash(id)));
}

/** Ends all sessions of a person, on all their devices. */
export async function endSessionsOf(
  { issuer, subject }: SessionOwner,
  database: Database,
): Promise<void> {
  await database
    .delete(sessions)
    .where(and(eq(sessions.issuer, issuer), eq(sessions.subject, subject)));
}

/** How long it is known whose a session was: for a form that was being filled in when it ended. */
const KNOWN_MS = 24 * 60 * 60 * 1000;

/** Sweeps out the sessions that ended a day ago; how many. */
export async function sweepSessions({
  database,
  now,
}: Pick<Store, "database" | "now">): Promise<number> {
  return sweepRows(database, sessions, lte(sessions.expiresAt, now - KNOWN_MS));
}

type Bound = Pick<
  typeof sessions.$inferSelect,
  "idHash" | "issuer" | "subject" | "provider" | "expiresAt"
>;

/** Everything in the row that counts: whoever can write to D1 cannot prolong a session or pass it on. */
function purpose({ idHash, issuer, subject, provider, expiresAt }: Bound) {
  return JSON.stringify([
    "session",
    idHash,
    issuer,
    subject,
    provider,
    expiresAt,
  ]);
}

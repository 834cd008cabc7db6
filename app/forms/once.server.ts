import { and, eq, lt, sql } from "drizzle-orm";

import type { Database } from "~db/connect.server";
import { receipts } from "~db/schema";
import { sweepRows } from "~db/sweep.server";
import { type Outcome, outcomeOf } from "./form-outcome";

type Person = { issuer: string; subject: string };
type Store = { database: Database; now: number };
type Row = Person & { key: string };

/** Longer than any form takes: whoever began it then did not live to end it. */
const LEASE_MS = 60 * 1000;
/** Longer than a form waits on a device. */
const KEEP_MS = 14 * 24 * 60 * 60 * 1000;
const KEY = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const STATUS: Record<Outcome, number> = {
  done: 200,
  kept: 200,
  "not-taken": 409,
  "sign-in": 401,
};

/**
 * Lets a form act once, however often it is sent. A form that carries `Idempotency-Key` (a draft of
 * the IETF's HTTP API group) is answered with JSON instead of a redirect, whose address no script can
 * read: where it leads, and by its status what became of it. Sent again by the same person, it gets
 * that answer again. What was refused, or failed, has not acted, and may be sent again.
 *
 * @param findPerson who sends it; null for somebody who is not signed in, whose forms are not noted
 * @param act does what the form asks for
 * @returns also 400 for a key that is none, and 503 while the same form is being worked on
 */
export async function once(
  request: Request,
  store: Store,
  findPerson: () => Promise<Person | null>,
  act: () => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get("Idempotency-Key");
  if (key === null || request.method !== "POST") return act();
  if (!KEY.test(key)) return new Response(null, { status: 400 });
  const person = await findPerson();
  if (!person) return readable(await act());
  const row = { issuer: person.issuer, subject: person.subject, key };
  if (!(await begin(store, row))) return sameAsBefore(store, row);
  let leads: string | null = null;
  try {
    const answer = await act();
    if (outcomeOf(answer) === "done") leads = answer.headers.get("Location");
    return readable(answer);
  } finally {
    await end(store, row, leads);
  }
}

/** Sweeps out the receipts of forms that wait nowhere any more. */
export async function sweepReceipts({ database, now }: Store): Promise<number> {
  return sweepRows(database, receipts, lt(receipts.begunAt, now - KEEP_MS));
}

/** Takes the form on, if nobody else has, or whoever had it is gone. */
async function begin({ database, now }: Store, row: Row): Promise<boolean> {
  const { meta } = await database
    .insert(receipts)
    .values({ ...row, leads: null, begunAt: now })
    .onConflictDoUpdate({
      target: [receipts.issuer, receipts.subject, receipts.key],
      set: { begunAt: now },
      setWhere: sql`${receipts.leads} is null and ${receipts.begunAt} < ${now - LEASE_MS}`,
    });
  return meta.changes > 0;
}

async function end(
  { database }: Store,
  row: Row,
  leads: string | null,
): Promise<void> {
  await (leads === null
    ? database.delete(receipts).where(isThe(row))
    : database.update(receipts).set({ leads }).where(isThe(row)));
}

/** Whether this person's form with this key has acted already. */
export async function hasActed(
  store: Store,
  { issuer, subject }: Person,
  key: string,
): Promise<boolean> {
  return (await leadsTo(store, { issuer, subject, key })) !== null;
}

async function leadsTo({ database }: Store, row: Row): Promise<string | null> {
  const receipt = await database
    .select()
    .from(receipts)
    .where(isThe(row))
    .get();
  return receipt?.leads ?? null;
}

async function sameAsBefore(store: Store, row: Row): Promise<Response> {
  const to = await leadsTo(store, row);
  return to !== null
    ? Response.json({ to })
    : new Response(null, { status: 503, headers: { "Retry-After": "5" } });
}

/** The answer with its address where a script can read it. */
function readable(answer: Response): Response {
  const outcome = outcomeOf(answer);
  if (!outcome) return answer;
  const headers = new Headers(answer.headers);
  const to = headers.get("Location");
  headers.delete("Location");
  headers.set("Content-Type", "application/json");
  return new Response(JSON.stringify({ to }), {
    status: STATUS[outcome],
    headers,
  });
}

function isThe({ issuer, subject, key }: Row) {
  return and(
    eq(receipts.issuer, issuer),
    eq(receipts.subject, subject),
    eq(receipts.key, key),
  );
}

import { deflateRawSync, inflateRawSync } from "node:zlib";

import { eq, lte, sql } from "drizzle-orm";
import type { z } from "zod";

import type { Database } from "~db/connect.server";
import { recordCopies } from "~db/schema";
import { sweepRows } from "~db/sweep.server";
import { parseJson } from "~/platform/parse-json";
import { openBytes, sealBytes } from "~/platform/sealing.server";
import { type CopyStore, namesOf, type Person } from "./copy-place.server";

/** What there are copies of; each is kept, and fails, apart from the other. */
export type CopyKind = "record" | "npqs";

/** Something that an upstream service said; `askedAt` is when it was asked, in UTC milliseconds. */
export type Copy<Value> = { value: Value; askedAt: number };

/** A row that was found and is still sealed. */
export type SealedCopy = typeof recordCopies.$inferSelect;

/** More than any record has; what is larger is not kept. */
const MOST_BYTES = 256 * 1024;
/** A refusal is remembered for as long as an older answer can be on its way. */
const REFUSAL_MS = 10 * 60 * 1000;

/**
 * The rows that hold copies of this person, still sealed, whichever master key they were filed under.
 *
 * @throws when D1 does not answer
 */
export async function findCopies(
  store: CopyStore,
  person: Person,
): Promise<SealedCopy[]> {
  const names = await namesOf(store, person);
  const found = await Promise.all(
    names.map(({ name, database }) =>
      database.select().from(recordCopies).where(eq(recordCopies.person, name)),
    ),
  );
  return found.flat();
}

/**
 * Opens the newest copy of one kind. Null when there is none, when what it was filed under or sealed
 * with is not known any more, when it was moved or altered, or has another shape.
 */
export async function openCopy<Value>(
  store: CopyStore,
  rows: readonly SealedCopy[],
  kind: CopyKind,
  shape: z.ZodType<Value>,
): Promise<Copy<Value> | null> {
  const [newest] = rows
    .filter((row) => row.kind === kind)
    .toSorted((one, other) => other.askedAt - one.askedAt);
  if (!newest?.sealed) return null;
  const bytes = await openBytes(store.keys, purposeOf(newest), newest.sealed);
  if (!bytes) return null;
  const { data } = shape.safeParse(parseJson(unpack(bytes)));
  return data === undefined ? null : { value: data, askedAt: newest.askedAt };
}

/**
 * Keeps what a service said. A slower answer to an older question never replaces the answer to a
 * newer one, nor a "no".
 *
 * @throws when D1 does not answer
 */
export async function keepCopy(
  store: CopyStore,
  person: Person,
  kind: CopyKind,
  { value, askedAt }: Copy<unknown>,
): Promise<void> {
  const packed = new Uint8Array(deflateRawSync(JSON.stringify(value)));
  if (packed.length > MOST_BYTES) return;
  const [newest] = await namesOf(store, person);
  if (!newest) return;
  const { name, database } = newest;
  const sealed = await sealBytes(
    store.keys,
    purposeOf({ person: name, kind, askedAt }),
    packed,
  );
  const expiresAt = askedAt + store.keepMs;
  await put(database, { person: name, kind, sealed, askedAt, expiresAt });
}

/**
 * Takes all copies of a person away, because a service has said no; what it said before, to a
 * question that was asked before, does not come back.
 *
 * @throws when D1 does not answer
 */
export async function forgetCopies(
  store: CopyStore,
  person: Person,
  askedAt: number,
): Promise<void> {
  const names = await namesOf(store, person);
  const expiresAt = askedAt + REFUSAL_MS;
  await Promise.all(
    names.flatMap(({ name, database }) =>
      (["record", "npqs"] as const).map((kind) =>
        put(database, { person: name, kind, sealed: null, askedAt, expiresAt }),
      ),
    ),
  );
}

/** Sweeps out what has expired, in batches that leave room for teachers between them. */
export async function sweepCopies(
  databases: readonly Database[],
  now: number,
): Promise<number> {
  let swept = 0;
  for (const database of databases)
    swept += await sweepRows(
      database,
      recordCopies,
      lte(recordCopies.expiresAt, now),
    );
  return swept;
}

async function put(database: Database, row: SealedCopy): Promise<void> {
  const { sealed, askedAt, expiresAt } = row;
  await database
    .insert(recordCopies)
    .values(row)
    .onConflictDoUpdate({
      target: [recordCopies.person, recordCopies.kind],
      set: { sealed, askedAt, expiresAt },
      // Of two that were asked at one moment the refusal counts.
      setWhere: sql`excluded.asked_at > ${recordCopies.askedAt} or (excluded.asked_at = ${recordCopies.askedAt} and excluded.sealed is null)`,
    });
}

/** Whose it is, what, and of when: a row that was moved or made younger does not open. */
function purposeOf({
  person,
  kind,
  askedAt,
}: Pick<SealedCopy, "person" | "kind" | "askedAt">): string {
  return JSON.stringify(["record copy", person, kind, askedAt]);
}

function unpack(bytes: Uint8Array): string | null {
  try {
    return inflateRawSync(bytes, {
      maxOutputLength: MOST_BYTES * 16,
    }).toString();
  } catch {
    return null;
  }
}

import { and, eq } from "drizzle-orm";
import { z } from "zod";

import type { Database } from "~db/connect.server";
import { accounts, auditEvents } from "~db/schema";
import type { SessionOwner } from "~/identity/session.server";
import { parseJson } from "~/platform/parse-json";
import type { DataKey } from "~/platform/keys.server";
import { open, seal } from "~/platform/sealing.server";

const details = z.object({
  preferredName: z.string().nullable(),
  email: z.string().nullable(),
  /** E.164. */
  mobile: z.string().nullable(),
});

/** What a teacher has told us; null for what they have not. */
export type AccountDetails = z.infer<typeof details>;

export type AccountStore = {
  database: Database;
  keys: readonly DataKey[];
  now: number;
};

const NOTHING: AccountDetails = {
  preferredName: null,
  email: null,
  mobile: null,
};
const MOST_TRIES = 5;

/** What this person has told us; nothing yet where they have not, or where its key is gone. */
export async function readAccount(
  store: AccountStore,
  person: SessionOwner,
): Promise<AccountDetails> {
  return (await find(store, person)).details;
}

/** Changes what this person has told us, and notes that it was changed. */
export async function changeAccount(
  store: AccountStore,
  person: SessionOwner,
  change: Partial<AccountDetails>,
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = await find(store, person);
    const changed = { ...found.details, ...change };
    if (await write(store, person, found.version, changed))
      return note(store, person, Object.keys(change));
  }
  throw new Error("The account was changed elsewhere, again and again");
}

async function find({ database, keys }: AccountStore, person: SessionOwner) {
  const row = await database.select().from(accounts).where(isOf(person)).get();
  if (!row) return { details: NOTHING, version: 0 };
  const text = await open(keys, purposeOf(person), row.sealed);
  const { data = NOTHING } = details.safeParse(parseJson(text));
  return { details: data, version: row.version };
}

async function write(
  { database, keys, now }: AccountStore,
  { issuer, subject }: SessionOwner,
  version: number,
  changed: AccountDetails,
): Promise<boolean> {
  const purpose = purposeOf({ issuer, subject });
  const sealed = await seal(keys, purpose, JSON.stringify(changed));
  const row = { sealed, version: version + 1, updatedAt: now };
  const { meta } =
    version === 0
      ? await database
          .insert(accounts)
          .values({ issuer, subject, ...row })
          .onConflictDoNothing()
      : await database
          .update(accounts)
          .set(row)
          .where(and(isOf({ issuer, subject }), eq(accounts.version, version)));
  return meta.changes > 0;
}

async function note(
  { database, now }: AccountStore,
  { issuer, subject }: SessionOwner,
  changed: readonly string[],
): Promise<void> {
  const what = `account change: ${changed.join(", ")}`;
  await database.insert(auditEvents).values({ at: now, issuer, subject, what });
}

function isOf({ issuer, subject }: SessionOwner) {
  return and(eq(accounts.issuer, issuer), eq(accounts.subject, subject));
}

function purposeOf({ issuer, subject }: SessionOwner): string {
  return JSON.stringify(["account", issuer, subject]);
}

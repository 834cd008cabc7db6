import { and, eq, gt, lte, sql } from "drizzle-orm";

import { accountCodes } from "~db/schema";
import { sweepRows } from "~db/sweep.server";
import type { SessionOwner } from "~/identity/session.server";
import { keyedHash } from "~/platform/keys.server";
import { open, seal } from "~/platform/sealing.server";
import type { AccountStore } from "./account-store.server";

export type CodePurpose = "email" | "mobile";

const LIFE_MS = 15 * 60 * 1000;
const TRIES = 5;
/** So many codes are sent to a person for one purpose in an hour. */
const MOST_SENT = 5;
const WINDOW_MS = 60 * 60 * 1000;

/**
 * Makes a code of 6 digits that proves one new value for one person and purpose; the one before it
 * counts no more.
 *
 * @returns the code, to be sent and kept nowhere; null when too many were sent in the last hour
 */
export async function newCode(
  store: AccountStore,
  { issuer, subject }: SessionOwner,
  purpose: CodePurpose,
  value: string,
): Promise<string | null> {
  const { database, keys, now } = store;
  const code = sixDigits();
  const bound = { issuer, subject, purpose };
  const row = {
    ...bound,
    sealed: await seal(keys, purposeOf(bound), value),
    codeHash: await hashOf(store, bound, value, code),
    expiresAt: now + LIFE_MS,
    triesLeft: TRIES,
    sent: 1,
    firstSentAt: now,
  };
  const { sealed, codeHash, expiresAt, triesLeft } = row;
  const isNewWindow = sql`${accountCodes.firstSentAt} <= ${now - WINDOW_MS}`;
  const { meta } = await database
    .insert(accountCodes)
    .values(row)
    .onConflictDoUpdate({
      target: [accountCodes.issuer, accountCodes.subject, accountCodes.purpose],
      set: {
        sealed,
        codeHash,
        expiresAt,
        triesLeft,
        sent: sql`case when ${isNewWindow} then 1 else ${accountCodes.sent} + 1 end`,
        firstSentAt: sql`case when ${isNewWindow} then ${now} else ${accountCodes.firstSentAt} end`,
      },
      setWhere: sql`${isNewWindow} or ${accountCodes.sent} < ${MOST_SENT}`,
    });
  return meta.changes > 0 ? code : null;
}

/** The value that waits to be proved, also when its code is too old by now; null when none does. */
export async function valueToProve(
  { database, keys, now }: AccountStore,
  person: SessionOwner,
  purpose: CodePurpose,
): Promise<string | null> {
  const row = await database
    .select()
    .from(accountCodes)
    .where(
      and(isOf(person, purpose), gt(accountCodes.expiresAt, now - WINDOW_MS)),
    )
    .get();
  return row ? open(keys, purposeOf({ ...person, purpose }), row.sealed) : null;
}

/**
 * Tries a code. Each try counts, before anything is compared; the right one counts once.
 *
 * @returns the value that is now proved; null when the code is wrong, too old or tried too often
 */
export async function tryCode(
  store: AccountStore,
  person: SessionOwner,
  purpose: CodePurpose,
  code: string,
): Promise<string | null> {
  const { database, keys, now } = store;
  const live = and(
    isOf(person, purpose),
    gt(accountCodes.expiresAt, now),
    gt(accountCodes.triesLeft, 0),
  );
  const [row] = await database
    .update(accountCodes)
    .set({ triesLeft: sql`${accountCodes.triesLeft} - 1` })
    .where(live)
    .returning();
  if (!row) return null;
  const value = await open(keys, purposeOf({ ...person, purpose }), row.sealed);
  if (value === null) return null;
  const codeHash = await hashOf(store, { ...person, purpose }, value, code);
  // Used up by being right: no longer live, and still counted in its hour.
  const { meta } = await database
    .update(accountCodes)
    .set({ expiresAt: 0 })
    .where(
      and(
        isOf(person, purpose),
        gt(accountCodes.expiresAt, now),
        eq(accountCodes.codeHash, codeHash),
      ),
    );
  return meta.changes > 0 ? value : null;
}

/** Sweeps out the codes whose hour is over. */
export async function sweepCodes({
  database,
  now,
}: Pick<AccountStore, "database" | "now">): Promise<number> {
  const isOld = and(
    lte(accountCodes.expiresAt, now),
    lte(accountCodes.firstSentAt, now - WINDOW_MS),
  );
  return sweepRows(database, accountCodes, isOld);
}

type Bound = SessionOwner & { purpose: CodePurpose };

function isOf({ issuer, subject }: SessionOwner, purpose: CodePurpose) {
  return and(
    eq(accountCodes.issuer, issuer),
    eq(accountCodes.subject, subject),
    eq(accountCodes.purpose, purpose),
  );
}

function purposeOf({ issuer, subject, purpose }: Bound): string {
  return JSON.stringify(["account code", issuer, subject, purpose]);
}

/** Bound to the person, the purpose and the value: a code for one address proves no other. */
async function hashOf(
  { keys: [newest] }: AccountStore,
  { issuer, subject, purpose }: Bound,
  value: string,
  code: string,
): Promise<string> {
  if (!newest) throw new Error("There is no key to hash with");
  const whole = JSON.stringify([issuer, subject, purpose, value, code]);
  return keyedHash(newest, "account codes", whole);
}

/** Evenly from 000000 to 999999: what is above the last whole million is drawn again. */
function sixDigits(): string {
  const end = Math.floor(2 ** 32 / 1_000_000) * 1_000_000;
  let [drawn = end] = crypto.getRandomValues(new Uint32Array(1));
  while (drawn >= end)
    [drawn = end] = crypto.getRandomValues(new Uint32Array(1));
  return String(drawn % 1_000_000).padStart(6, "0");
}

import { and, eq, inArray } from "drizzle-orm";

import { certificates } from "~db/schema";
import { open, seal } from "~/platform/sealing.server";
import type { Issue } from "./certificate";
import type { CertifiedFacts } from "./certified-facts";
import { newCode } from "./code";
import {
  type CertificateStore,
  endCertificate,
  purposeOf,
  type Row,
} from "./issued.server";
import {
  idOf,
  type IssuedNames,
  namesBy,
  openFacts,
  sealFacts,
} from "./issued-names.server";

/** Two at once are settled in the second round. */
const ROUNDS = 3;

/** What was issued: the facts are those asked for, or newer ones that have been certified already. */
export type Issued = Issue & { facts: CertifiedFacts };

/**
 * The issue of a certificate that says this: the one there is already, or a new one, which replaces
 * one that said something else. A certificate from a newer record is not replaced by an older one's.
 *
 * @param recordedAt when the record said so, in UTC milliseconds
 * @throws when D1 does not answer
 */
export async function issueCertificate(
  store: CertificateStore,
  facts: CertifiedFacts,
  recordedAt: number,
): Promise<Issued> {
  const names = await Promise.all(store.keys.map((key) => namesBy(key, facts)));
  for (let round = 0; round < ROUNDS; round++) {
    const row = await findIssued(store, names);
    const again = row && (await issueAgain(store, names, row, recordedAt));
    if (again) return again;
    if (row) await endCertificate(store, row.id, "replaced");
    const issue = await issueNew(store, names, facts, recordedAt);
    if (issue) return { ...issue, facts };
  }
  throw new Error("A certificate was issued elsewhere, again and again");
}

async function findIssued(
  { database }: CertificateStore,
  names: readonly IssuedNames[],
): Promise<Row | undefined> {
  const places = names.map(({ place }) => place);
  return database
    .select()
    .from(certificates)
    .where(
      and(
        inArray(certificates.place, places),
        eq(certificates.state, "issued"),
      ),
    )
    .limit(1)
    .get();
}

/** The same again, where it says the same or knows better; filed under the newest key from now on. */
async function issueAgain(
  { database, keys }: CertificateStore,
  names: readonly IssuedNames[],
  row: Row,
  recordedAt: number,
): Promise<Issued | null> {
  const isSame = names.some(({ facts }) => facts === row.facts);
  if (!isSame && row.confirmedAt <= recordedAt) return null;
  const code = await open(keys, purposeOf(row.id), row.own);
  const facts = code && (await openFacts(code, row.sealed));
  if (!facts) return null;
  const { issuedAt } = row;
  const issued = { code, issuedAt, recordedAt: row.recordedAt, facts };
  if (!isSame) return issued;
  const [newest] = names;
  const isOld = newest?.place !== row.place;
  if (isOld || recordedAt > row.confirmedAt) {
    const own = isOld ? await seal(keys, purposeOf(row.id), code) : row.own;
    const confirmedAt = Math.max(recordedAt, row.confirmedAt);
    await database
      .update(certificates)
      .set({ ...newest, own, confirmedAt })
      .where(eq(certificates.id, row.id));
  }
  return issued;
}

/** Null where another was issued in its place meanwhile. */
async function issueNew(
  { database, keys, now }: CertificateStore,
  [newest]: readonly IssuedNames[],
  facts: CertifiedFacts,
  recordedAt: number,
): Promise<Issue | null> {
  if (!newest) throw new Error("There is no key to issue certificates with");
  const code = newCode();
  const id = await idOf(code);
  const issued = await database
    .insert(certificates)
    .values({
      id,
      ...newest,
      sealed: await sealFacts(code, facts),
      own: await seal(keys, purposeOf(id), code),
      issuedAt: now,
      recordedAt,
      confirmedAt: recordedAt,
    })
    .onConflictDoNothing()
    .returning({ id: certificates.id });
  return issued.length > 0 ? { code, issuedAt: now, recordedAt } : null;
}

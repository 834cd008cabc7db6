import type { AppLoadContext } from "@remix-run/cloudflare";
import { and, desc, eq, inArray } from "drizzle-orm";

import type { Database } from "~db/connect.server";
import { certificates } from "~db/schema";
import type { DataKey } from "~/platform/keys.server";
import { open } from "~/platform/sealing.server";
import type { CertifiedFacts } from "./certified-facts";
import { holderBy, idOf, openFacts } from "./issued-names.server";

export type CertificateStore = {
  database: Database;
  keys: readonly DataKey[];
  /** UTC milliseconds. */
  now: number;
};

/** The store of certificates at the moment of a request. */
export function certificateStore({
  database,
  configuration,
  now,
}: Pick<
  AppLoadContext,
  "database" | "configuration" | "now"
>): CertificateStore {
  return { database, keys: configuration.DATA_KEYS, now };
}

export type Row = typeof certificates.$inferSelect;

/** A certificate that somebody has the code of. */
export type IssuedCertificate = Pick<
  Row,
  "state" | "issuedAt" | "confirmedAt" | "endedAt"
> & { code: string; facts: CertifiedFacts };

/** The certificate with this code; null where there is none, or its row was altered. */
export async function findCertificate(
  { database }: Pick<CertificateStore, "database">,
  code: string,
): Promise<IssuedCertificate | null> {
  const row = await database
    .select()
    .from(certificates)
    .where(eq(certificates.id, await idOf(code)))
    .get();
  return row ? openRow(row, code) : null;
}

/** All that were issued to the holder of this TRN, newest first. */
export async function certificatesOf(
  { database, keys }: CertificateStore,
  trn: string,
): Promise<IssuedCertificate[]> {
  const holders = await Promise.all(keys.map((key) => holderBy(key, trn)));
  const rows = await database
    .select()
    .from(certificates)
    .where(inArray(certificates.holder, holders))
    .orderBy(desc(certificates.issuedAt), certificates.id);
  const opened = await Promise.all(
    rows.map(async (row) => {
      const code = await open(keys, purposeOf(row.id), row.own);
      return code && openRow(row, code);
    }),
  );
  return opened.filter((each) => typeof each === "object" && each !== null);
}

/**
 * Withdraws a certificate for its holder. Answers false where it is not theirs, or does not hold any
 * more anyway.
 */
export async function withdrawCertificate(
  store: CertificateStore,
  trn: string,
  code: string,
): Promise<boolean> {
  const { keys } = store;
  const holders = await Promise.all(keys.map((key) => holderBy(key, trn)));
  const row = await store.database
    .select()
    .from(certificates)
    .where(eq(certificates.id, await idOf(code)))
    .get();
  if (!row || !holders.includes(row.holder)) return false;
  return endCertificate(store, row.id, "withdrawn");
}

/** Ends a certificate that holds; false where it does not. */
export async function endCertificate(
  { database, now }: CertificateStore,
  id: string,
  state: "replaced" | "withdrawn",
): Promise<boolean> {
  const ended = await database
    .update(certificates)
    .set({ state, endedAt: now })
    .where(and(eq(certificates.id, id), eq(certificates.state, "issued")))
    .returning({ id: certificates.id });
  return ended.length > 0;
}

async function openRow(
  { sealed, state, issuedAt, confirmedAt, endedAt }: Row,
  code: string,
): Promise<IssuedCertificate | null> {
  const facts = await openFacts(code, sealed);
  return facts && { code, facts, state, issuedAt, confirmedAt, endedAt };
}

/** What the code is sealed for. */
export function purposeOf(id: string): string {
  return `certificate code ${id}`;
}

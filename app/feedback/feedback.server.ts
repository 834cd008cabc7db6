import { lt } from "drizzle-orm";

import type { Database } from "~db/connect.server";
import { feedback } from "~db/schema";
import { sweepRows } from "~db/sweep.server";
import type { DataKey } from "~/platform/keys.server";
import { seal } from "~/platform/sealing.server";
import type { Feedback } from "./feedback-form";

type Store = { database: Database; keys: readonly DataKey[]; now: number };

/** Long enough to see what a year of changes did. */
const KEEP_MS = 365 * 24 * 60 * 60 * 1000;

/** What feedback is sealed for (`open-feedback.server.ts` opens it). */
export function purposeOf(id: string): string {
  return `feedback ${id}`;
}

/**
 * Keeps what somebody thinks of the service.
 *
 * @param id of its own: sent again, it is kept once
 */
export async function keepFeedback(
  { database, keys, now }: Store,
  { rating, suggestion, email }: Feedback,
  id: string,
): Promise<void> {
  const inside = JSON.stringify({ suggestion, email });
  const sealed = await seal(keys, purposeOf(id), inside);
  await database
    .insert(feedback)
    .values({ id, rating, sealed, sentAt: now })
    .onConflictDoNothing();
}

/** Sweeps out what is older than a year. */
export async function sweepFeedback({
  database,
  now,
}: Omit<Store, "keys">): Promise<number> {
  return sweepRows(database, feedback, lt(feedback.sentAt, now - KEEP_MS));
}

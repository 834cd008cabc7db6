import { inArray, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

import type { Database } from "./connect.server";

/** How many rows one statement may delete: D1 is one writer, and teachers wait behind it. */
const AT_ONCE = 500;
/** What is left then goes the next time. */
const MOST_BATCHES = 100;

/**
 * Deletes what is old, in batches.
 *
 * @returns how many rows went
 */
export async function sweepRows(
  database: Database,
  table: SQLiteTable,
  isOld: SQL | undefined,
): Promise<number> {
  const some = database
    .select({ id: sql`rowid` })
    .from(table)
    .where(isOld)
    .limit(AT_ONCE);
  let swept = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const { meta } = await database
      .delete(table)
      .where(inArray(sql`rowid`, some));
    swept += meta.changes;
    if (meta.changes < AT_ONCE) break;
  }
  return swept;
}

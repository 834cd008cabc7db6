import { eq, lt } from "drizzle-orm";

import type { Database } from "~db/connect.server";
import { uploads } from "~db/schema";
import { sweepRows } from "~db/sweep.server";
import {
  type Parts,
  PREFIX,
  removeParts,
  sweepBefore,
} from "./upload-parts.server";

type Store = { bucket: R2Bucket; database: Database };

/** As long as a form waits on a device, and a day. */
export const KEEP_MS = 8 * 24 * 60 * 60 * 1000;

/** Removes uploads for good. */
export async function removeUploads(
  store: Store,
  all: readonly Parts[],
): Promise<void> {
  for (const upload of all) {
    // The row first: a part without a row is swept out, a row without its parts would be a broken file.
    await store.database.delete(uploads).where(eq(uploads.id, upload.id));
    await removeParts(store, upload);
  }
}

/** Sweeps out what no form has come for, and parts that belong to nothing. */
export async function sweepUploads({
  bucket,
  database,
  now,
}: Store & { now: number }): Promise<number> {
  const until = now - KEEP_MS;
  const rows = await sweepRows(database, uploads, lt(uploads.begunAt, until));
  return rows + (await sweepBefore(bucket, PREFIX, until));
}

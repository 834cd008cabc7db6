import type { AppLoadContext } from "@remix-run/cloudflare";

import type { Database } from "~db/connect.server";
import type { DataKey } from "~/platform/keys.server";

export type UploadStore = {
  bucket: R2Bucket;
  database: Database;
  keys: readonly DataKey[];
  now: number;
};

/** The store of uploads at the moment of a request. */
export function uploadStore({
  evidence,
  database,
  configuration,
  now,
}: Pick<
  AppLoadContext,
  "evidence" | "database" | "configuration" | "now"
>): UploadStore {
  return { bucket: evidence, database, keys: configuration.DATA_KEYS, now };
}

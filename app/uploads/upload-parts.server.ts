import { dayOf } from "~/content/time";
import type { DataKey } from "~/platform/keys.server";
import { openFile, sealFile } from "~/platform/sealing.server";

/** The parts of a file that are here, by how long each is. */
export type Parts = {
  id: string;
  parts: readonly number[];
  begunAt: number;
};

type PartStore = { bucket: R2Bucket; keys: readonly DataKey[] };

export const PREFIX = "uploads/";
/** What R2 deletes and lists in one go. */
const SWEPT_AT_ONCE = 1000;

/** How many bytes of a file are here. */
export function offsetOf({ parts }: Pick<Parts, "parts">): number {
  return parts.reduce((sum, length) => sum + length, 0);
}

/** Keeps the last of these parts, sealed. */
export async function keepPart(
  { bucket, keys }: PartStore,
  parts: Parts,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const [key = ""] = keysOf(parts).slice(-1);
  await bucket.put(key, await sealFile(keys, key, bytes));
}

/** The parts as one; shorter than it should be where one is missing or does not open. */
export async function readParts(
  { bucket, keys }: PartStore,
  parts: Parts,
): Promise<Uint8Array<ArrayBuffer>> {
  const all = await Promise.all(
    keysOf(parts).map(async (key) => {
      const found = await bucket.get(key);
      const sealed = found && new Uint8Array(await found.arrayBuffer());
      return sealed && openFile(keys, key, sealed);
    }),
  );
  const there = all.filter((part) => part !== null);
  return new Uint8Array(await new Blob(there).arrayBuffer());
}

export async function removeParts(
  { bucket }: Pick<PartStore, "bucket">,
  parts: Parts,
): Promise<void> {
  await bucket.delete(keysOf(parts));
}

/**
 * Sweeps out what came before the day of this moment (UTC milliseconds), of objects whose names begin
 * with `prefix` and their day.
 */
export async function sweepBefore(
  bucket: R2Bucket,
  prefix: string,
  moment: number,
): Promise<number> {
  const { objects } = await bucket.list({ prefix, limit: SWEPT_AT_ONCE });
  const before = prefix + dayOf(moment);
  const old = objects.map(({ key }) => key).filter((key) => key < before);
  if (old.length > 0) await bucket.delete(old);
  return old.length;
}

/**
 * Where the parts are: by the day, so that what is oldest is swept out first, and by where each begins
 * and how long it is, so that of two that are sent at once neither takes the other's place.
 */
function keysOf({ id, parts, begunAt }: Parts): string[] {
  let at = 0;
  return parts.map((length) => {
    const key = `${PREFIX}${dayOf(begunAt)}/${id}/${at}-${length}`;
    at += length;
    return key;
  });
}

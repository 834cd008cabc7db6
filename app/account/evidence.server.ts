import { z } from "zod";

import { dayOf } from "~/content/time";
import { sweepBefore } from "~/uploads/upload-parts.server";
import { parseJson } from "~/platform/parse-json";
import type { DataKey } from "~/platform/keys.server";
import {
  hashBytes,
  open,
  openFile,
  randomToken,
  seal,
  sealFile,
} from "~/platform/sealing.server";
import type { ChangeContent } from "./change-request.server";

export type Evidence = ChangeContent["files"][number];

export type EvidenceStore = {
  bucket: R2Bucket;
  keys: readonly DataKey[];
  now: number;
};

const PREFIX = "evidence/";
/** DQT fetches a file while it opens a case; nobody needs the address afterwards. */
const LINK_MS = 15 * 60 * 1000;
/** No file is kept longer, whatever became of its request. */
const LONGEST_MS = 180 * 24 * 60 * 60 * 1000;

/**
 * Keeps a file, sealed, under a random name that begins with the day: what is oldest comes first, so
 * that it can be swept out.
 */
export async function keepEvidence(
  { bucket, keys, now }: EvidenceStore,
  {
    name,
    type,
    bytes,
  }: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<Evidence> {
  const id = `${dayOf(now)}/${randomToken(16)}`;
  await bucket.put(PREFIX + id, await sealFile(keys, purposeOf(id), bytes));
  return { id, name, type, size: bytes.length, digest: await hashBytes(bytes) };
}

/** A file that was kept; null when it is not there any more or does not open. */
export async function readEvidence(
  { bucket, keys }: Pick<EvidenceStore, "bucket" | "keys">,
  id: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const found = await bucket.get(PREFIX + id);
  if (!found) return null;
  return openEvidence(keys, id, new Uint8Array(await found.arrayBuffer()));
}

/** A file as it came in, out of what is kept of it; null when it does not open. */
export function openEvidence(
  keys: readonly DataKey[],
  id: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return openFile(keys, purposeOf(id), sealed);
}

/** Removes files for good. */
export async function removeEvidence(
  { bucket }: Pick<EvidenceStore, "bucket">,
  files: readonly Pick<Evidence, "id">[],
): Promise<void> {
  if (files.length > 0) await bucket.delete(files.map(({ id }) => PREFIX + id));
}

/** Sweeps out what has been kept for longer than any request takes, if its own end did not. */
export async function sweepEvidence({
  bucket,
  now,
}: Pick<EvidenceStore, "bucket" | "now">): Promise<number> {
  return sweepBefore(bucket, PREFIX, now - LONGEST_MS);
}

const link = z.object({ id: z.string(), type: z.string(), until: z.number() });

/** A path under which whoever has it can fetch this one file for a quarter of an hour, without a cookie. */
export async function evidencePath(
  { keys, now }: Pick<EvidenceStore, "keys" | "now">,
  { id, type }: Pick<Evidence, "id" | "type">,
): Promise<string> {
  const inside = JSON.stringify({ id, type, until: now + LINK_MS });
  return `/evidence/${await seal(keys, LINK, inside)}`;
}

/** What such a path leads to; null for one that is not ours or is over. */
export async function readEvidenceLink(
  { keys, now }: Pick<EvidenceStore, "keys" | "now">,
  token: string,
): Promise<{ id: string; type: string } | null> {
  const { data } = link.safeParse(parseJson(await open(keys, LINK, token)));
  return data && data.until > now ? data : null;
}

const LINK = "evidence link";

function purposeOf(id: string): string {
  return `evidence ${id}`;
}

import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";

import { uploads } from "~db/schema";
import type { SessionOwner } from "~/identity/session.server";
import { keyedHash } from "~/platform/keys.server";
import { parseJson } from "~/platform/parse-json";
import { hashBytes, open, seal } from "~/platform/sealing.server";
import { removeUploads } from "./remove-uploads.server";
import {
  keepPart,
  offsetOf,
  type Parts,
  readParts,
} from "./upload-parts.server";
import type { UploadStore } from "./upload-store.server";

const about = z.object({
  name: z.string(),
  type: z.string(),
  digest: z.string(),
});

/** What a file is called, its type as the browser declared it, and its SHA-256 in base64url. */
export type AboutFile = z.infer<typeof about>;

/** A file that is on its way. */
export type Upload = Parts & { size: number };

/** A file as it came. */
export type WholeFile = {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
};

/** Three files of each of two forms, and as many that were chosen in their place. */
const MOST_AT_ONCE = 12;
/** A file of the largest size in parts of 16 kB. */
const MOST_PARTS = 192;

/**
 * Begins to take a file, or goes on where it stopped: the same file of the same person is the same
 * upload, however often it is begun. Of more than a form needs, the oldest goes.
 */
export async function beginUpload(
  store: UploadStore,
  person: SessionOwner,
  { size, ...file }: AboutFile & { size: number },
): Promise<Upload> {
  const { database, keys, now } = store;
  const { issuer, subject } = person;
  const id = await uploadIdOf(store, person, { digest: file.digest, size });
  const sealed = await seal(keys, purposeOf(id, person), JSON.stringify(file));
  const begun = { id, size, parts: [], begunAt: now };
  const row = { ...begun, issuer, subject, sealed, parts: "[]" };
  await database.insert(uploads).values(row).onConflictDoNothing();
  const all = await uploadsOf(store, person);
  const others = all.filter((other) => other.id !== id);
  await removeUploads(store, others.slice(MOST_AT_ONCE - 1));
  return all.find((other) => other.id === id) ?? begun;
}

/** Removes all that a person has sent ahead: the form that it belongs to is on its way. */
export async function removeUploadsOf(
  store: Pick<UploadStore, "bucket" | "database">,
  person: SessionOwner,
): Promise<void> {
  await removeUploads(store, await uploadsOf(store, person));
}

/** The id that a file of this person has while it comes. */
export async function uploadIdOf(
  { keys: [newest] }: Pick<UploadStore, "keys">,
  { issuer, subject }: SessionOwner,
  { digest, size }: { digest: string; size: number },
): Promise<string> {
  if (!newest) throw new Error("There is no key to name an upload with");
  const whole = JSON.stringify([issuer, subject, digest, size]);
  return keyedHash(newest, "upload", whole);
}

/** An upload of this person; null for one that is not there, or is somebody else's. */
export async function findUpload(
  store: Pick<UploadStore, "database">,
  person: SessionOwner,
  id: string,
): Promise<Upload | null> {
  const row = await rowOf(store, person, id);
  return row ? opened(row) : null;
}

/**
 * Keeps the next part of a file.
 *
 * @returns false when another has brought a part of it meanwhile, or there are too many parts
 */
export async function addPart(
  store: UploadStore,
  upload: Upload,
  part: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (part.length === 0) return true;
  if (upload.parts.length >= MOST_PARTS) return false;
  const after = { ...upload, parts: [...upload.parts, part.length] };
  await keepPart(store, after, part);
  const { meta } = await store.database
    .update(uploads)
    .set({ parts: JSON.stringify(after.parts) })
    .where(
      and(
        eq(uploads.id, upload.id),
        eq(uploads.parts, JSON.stringify(upload.parts)),
      ),
    );
  return meta.changes > 0;
}

/**
 * A file that has come whole; null for one that is not there, or not whole, or not what was promised:
 * that one is removed, so that it can be sent anew.
 */
export async function readUpload(
  store: UploadStore,
  person: SessionOwner,
  id: string,
): Promise<WholeFile | null> {
  const row = await rowOf(store, person, id);
  if (!row || offsetOf(opened(row)) !== row.size) return null;
  const upload = opened(row);
  const file = about.safeParse(
    parseJson(await open(store.keys, purposeOf(id, person), row.sealed)),
  );
  const bytes = await readParts(store, upload);
  if (file.success && (await hashBytes(bytes)) === file.data.digest)
    return { name: file.data.name, type: file.data.type, bytes };
  await removeUploads(store, [upload]);
  return null;
}

/** All that a person has sent ahead, the newest first. */
async function uploadsOf(
  { database }: Pick<UploadStore, "database">,
  person: SessionOwner,
): Promise<Upload[]> {
  const rows = await database
    .select()
    .from(uploads)
    .where(isOf(person))
    .orderBy(desc(uploads.begunAt));
  return rows.map(opened);
}

function rowOf(
  { database }: Pick<UploadStore, "database">,
  person: SessionOwner,
  id: string,
) {
  return database
    .select()
    .from(uploads)
    .where(and(isOf(person), eq(uploads.id, id)))
    .get();
}

function isOf({ issuer, subject }: SessionOwner) {
  return and(eq(uploads.issuer, issuer), eq(uploads.subject, subject));
}

function opened({
  id,
  size,
  parts,
  begunAt,
}: typeof uploads.$inferSelect): Upload {
  return {
    id,
    size,
    begunAt,
    parts: z.array(z.number()).parse(JSON.parse(parts)),
  };
}

/** Whose file it is, and which: a row that was moved to somebody else does not open. */
function purposeOf(id: string, { issuer, subject }: SessionOwner): string {
  return JSON.stringify(["upload", id, issuer, subject]);
}

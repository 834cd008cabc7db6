import type { AppLoadContext } from "@remix-run/cloudflare";

import { readUpload, uploadIdOf } from "~/uploads/upload.server";
import { type UploadStore, uploadStore } from "~/uploads/upload-store.server";
import type { Person } from "./change-request.server";
import type { Evidence } from "./evidence.server";
import { type NewFile, tidyFileName, tooLarge } from "./evidence-file";

/** The fields of a form by their names, as a browser or the service worker sends them. */
type SentFields = Record<string, (string | File)[]>;

/** The names of fields beside `evidence`, where files were sent ahead of the form. */
const UPLOADED = "uploaded";
const TOO_LARGE = "too-large";

/**
 * The files of a form: those in it, and those that were sent ahead of it in parts, by their ids. A file
 * that is too large is not sent ahead; the form says what it is called.
 *
 * @param kept what came with it when it was sent before
 */
export async function chosenFiles(
  context: AppLoadContext,
  person: Person,
  fields: SentFields,
  kept: readonly Evidence[],
): Promise<{ files: NewFile[]; problems: string[] }> {
  const store = uploadStore(context);
  const problems = textsIn(fields[TOO_LARGE]).map((name) =>
    tooLarge(tidyFileName(name)),
  );
  const files: NewFile[] = [];
  for (const file of fields["evidence"] ?? []) {
    // A browser sends a file without a name for a field that was left empty.
    if (!(file instanceof File) || (file.name === "" && file.size === 0))
      continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    files.push({ name: file.name, type: file.type, bytes });
  }
  for (const id of textsIn(fields[UPLOADED])) {
    const file = await readUpload(store, person, id);
    if (file) files.push(file);
    else if (!(await isAmong(kept, id, store, person)))
      problems.push("A file did not arrive complete. Choose it again");
  }
  return { files, problems };
}

async function isAmong(
  files: readonly Evidence[],
  id: string,
  store: UploadStore,
  person: Person,
): Promise<boolean> {
  const ids = files.map((file) => uploadIdOf(store, person, file));
  return (await Promise.all(ids)).includes(id);
}

/** What was typed into a field, or chosen in it. */
export function textsIn(
  values: readonly (string | File)[] | undefined,
): string[] {
  return (values ?? []).filter((value) => typeof value === "string");
}

import {
  type Evidence,
  type EvidenceStore,
  keepEvidence,
  readEvidence,
} from "./evidence.server";

/** The one file that DQT is given; `isMade` says that it is there for this alone. */
export type OneFile =
  | { ok: true; file: Evidence; isMade: boolean }
  /** The name of the file that cannot be joined with the others. */
  | { ok: false; unreadable: string };

/** What DQT is given of the files of a request: the only one, or a PDF of all of them. */
export async function asOneFile(
  store: EvidenceStore,
  files: readonly Evidence[],
): Promise<OneFile> {
  const [first] = files;
  if (first && files.length === 1)
    return { ok: true, file: first, isMade: false };
  const joined = await joinKept(store, files);
  if (!joined.ok) return joined;
  return {
    ok: true,
    file: await keepEvidence(store, joined.file),
    isMade: true,
  };
}

/** The name of a file that cannot be joined with the others; null where all can, or there is but one. */
export async function unreadableAmong(
  store: EvidenceStore,
  files: readonly Evidence[],
): Promise<string | null> {
  if (files.length < 2) return null;
  const joined = await joinKept(store, files);
  return joined.ok ? null : joined.unreadable;
}

async function joinKept(store: EvidenceStore, files: readonly Evidence[]) {
  const whole = [];
  for (const { id, name, type } of files) {
    const bytes = await readEvidence(store, id);
    if (!bytes) return { ok: false as const, unreadable: name };
    whole.push({ name, type, bytes });
  }
  // It comes with a library of a third of the Worker, which only this needs: not to be waited for at each start.
  const { joinFiles } = await import("./join-files.server");
  return joinFiles(whole);
}

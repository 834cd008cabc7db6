import { hashBytes } from "~/platform/sealing.server";
import { checkEvidence, MOST_FILES, type NewFile } from "./evidence-file";
import {
  type Evidence,
  type EvidenceStore,
  keepEvidence,
} from "./evidence.server";

/**
 * Keeps the files that were chosen, beside those that are there already: each that can be taken, and
 * says of each other why not.
 */
export async function addFiles(
  store: EvidenceStore,
  already: readonly Evidence[],
  chosen: readonly NewFile[],
): Promise<{ added: Evidence[]; problems: string[] }> {
  const added: Evidence[] = [];
  const problems: string[] = [];
  for (const file of chosen) {
    const checked = checkEvidence(file);
    const digest = await hashBytes(file.bytes);
    const known = [...already, ...added];
    if (!checked.ok) problems.push(checked.problem);
    else if (known.some((other) => other.digest === digest)) continue;
    else if (known.length >= MOST_FILES)
      problems.push(`You can add up to ${MOST_FILES} files`);
    else
      added.push(await keepEvidence(store, { ...checked, bytes: file.bytes }));
  }
  return { added, problems };
}

import { checkEvidence, MOST_FILES } from "./evidence-file";
import {
  digestOf,
  type Evidence,
  type EvidenceStore,
  keepEvidence,
} from "./evidence.server";

/**
 * Keeps the files that were chosen, beside those that are there already: each that can be taken, and
 * says of each other why not. A browser sends a file without a name for a field that was left empty.
 */
export async function addFiles(
  store: EvidenceStore,
  already: readonly Evidence[],
  chosen: readonly File[],
): Promise<{ added: Evidence[]; problems: string[] }> {
  const added: Evidence[] = [];
  const problems: string[] = [];
  for (const file of chosen.filter(
    ({ name, size }) => name !== "" || size > 0,
  )) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const checked = checkEvidence({ name: file.name, type: file.type, bytes });
    const digest = await digestOf(bytes);
    const known = [...already, ...added];
    if (!checked.ok) problems.push(checked.problem);
    else if (known.some((other) => other.digest === digest)) continue;
    else if (known.length >= MOST_FILES)
      problems.push(`You can add up to ${MOST_FILES} files`);
    else added.push(await keepEvidence(store, { ...checked, bytes }));
  }
  return { added, problems };
}

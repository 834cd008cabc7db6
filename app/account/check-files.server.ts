import type { Service } from "~/platform/service.server";
import type { ChangeRequest } from "./change-request.server";
import { readEvidence } from "./evidence.server";
import { scan } from "./scanner.server";

/** Has all files of a request looked at for viruses. */
export async function checkedFiles(
  { evidence, configuration }: Service,
  { content }: ChangeRequest,
): Promise<"clean" | "infected" | "unavailable"> {
  const store = { bucket: evidence, keys: configuration.DATA_KEYS };
  for (const { id } of content.files) {
    const bytes = await readEvidence(store, id);
    if (!bytes) return "unavailable";
    const verdict = await scan(configuration.SCANNER_URL, bytes);
    if (verdict !== "clean") return verdict;
  }
  return "clean";
}

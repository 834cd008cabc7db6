import { z } from "zod";

import { parseJson } from "~/platform/parse-json";
import { askUpstream } from "~/platform/upstream.server";

const verdict = z.object({ infected: z.boolean() });
const TIMEOUT_MS = 20_000;

/** Has a file looked at for viruses; `unavailable` when nobody could tell. */
export async function scan(
  url: string,
  file: Uint8Array<ArrayBuffer>,
): Promise<"clean" | "infected" | "unavailable"> {
  const answer = await askUpstream({
    url,
    file,
    timeoutMs: TIMEOUT_MS,
    readBodyOf: [200],
  });
  if (typeof answer === "string") return "unavailable";
  const { data } = verdict.safeParse(parseJson(answer.body));
  if (!data) return "unavailable";
  return data.infected ? "infected" : "clean";
}

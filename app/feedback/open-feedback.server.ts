import { z } from "zod";

import { dataKeys } from "~/platform/configuration.server";
import { parseJson } from "~/platform/parse-json";
import { open } from "~/platform/sealing.server";
import { purposeOf } from "./feedback.server";

const content = z.object({
  suggestion: z.string(),
  email: z.string().nullable(),
});

/**
 * What somebody wrote, for whoever runs the service (`tools/feedback.ts`).
 *
 * @param keys `DATA_KEYS`
 * @returns null for what none of these keys has sealed
 */
export async function openFeedback(
  keys: string,
  { id, sealed }: { id: string; sealed: string },
): Promise<z.infer<typeof content> | null> {
  const text = await open(dataKeys.parse(keys), purposeOf(id), sealed);
  return content.safeParse(parseJson(text)).data ?? null;
}

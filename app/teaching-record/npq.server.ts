import { z } from "zod";

import { day } from "./dqt-field";
import { distinctNpqs } from "./npq";
import { parseJson } from "~/platform/parse-json";
import type { Npq } from "./teaching-record";
import { askSteadily } from "~/platform/steady-upstream.server";

const npq = z
  .object({
    // The old client met blank dates (record services 3.2).
    award_date: z.preprocess((date) => (date === "" ? null : date), day),
    npq_type: z.string().min(1),
  })
  .transform(({ award_date: date, npq_type: code }) => ({ code, date }));

const npqAnswer = z.object({
  data: z.object({ trn: z.string(), qualifications: z.array(npq) }),
});

type NpqQuestion = {
  /** Base address, without a slash at its end. */
  url: string;
  token: string;
  trn: string;
  timeoutMs: number;
  longestPauseMs: number;
};

/**
 * Asks the NPQ service for a teacher's national professional qualifications (record services 3).
 *
 * @returns null when they could not be had, for whatever reason, or are those of someone else
 */
export async function fetchNpqs({
  url,
  token,
  trn,
  timeoutMs,
  longestPauseMs,
}: NpqQuestion): Promise<Npq[] | null> {
  const service = { service: "npq", longestPauseMs } as const;
  const answer = await askSteadily(service, {
    url: `${url}/api/teacher-record-service/v1/qualifications/${encodeURIComponent(trn)}`,
    headers: { Authorization: `Bearer ${token}` },
    timeoutMs,
    readBodyOf: [200],
  });
  if (typeof answer === "string" || answer.status !== 200) return null;
  const { data } = npqAnswer.safeParse(parseJson(answer.body));
  return data?.data.trn === trn ? distinctNpqs(data.data.qualifications) : null;
}

import { z } from "zod";

import { day, eachOf } from "./dqt-field";
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
  data: z.object({ trn: z.string(), qualifications: eachOf(npq) }),
});

type NpqQuestion = {
  /** Base address, without a slash at its end. */
  url: string;
  token: string;
  trn: string;
  timeoutMs: number;
  longestPauseMs: number;
};

/** The NPQs, and how many of those that were sent could not be read. */
export type ReadNpqs = { npqs: Npq[]; unreadable: number };

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
}: NpqQuestion): Promise<ReadNpqs | null> {
  const service = { service: "npq", longestPauseMs } as const;
  const answer = await askSteadily(service, {
    url: `${url}/api/teacher-record-service/v1/qualifications/${encodeURIComponent(trn)}`,
    headers: { Authorization: `Bearer ${token}` },
    timeoutMs,
    readBodyOf: [200],
  });
  if (typeof answer === "string" || answer.status !== 200) return null;
  const { data } = npqAnswer.safeParse(parseJson(answer.body));
  if (data?.data.trn !== trn) return null;
  const { items, unreadable } = data.data.qualifications;
  return { npqs: distinctNpqs(items), unreadable };
}

import type { Npq } from "./teaching-record";

/** The NPQs with their codes in capitals and without exact repetitions (record services 3.2, 6.4.6). */
export function distinctNpqs(npqs: Npq[]): Npq[] {
  const byAward = new Map<string, Npq>();
  for (const { code, date } of npqs) {
    const npq = { code: code.trim().toUpperCase(), date };
    byAward.set(`${npq.code} ${npq.date}`, npq);
  }
  return [...byAward.values()];
}

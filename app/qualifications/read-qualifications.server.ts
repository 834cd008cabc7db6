import type { AppLoadContext } from "@remix-run/cloudflare";

import type { Session } from "~/identity/session.server";
import { logFailure } from "~/log.server";
import { readTeachingRecord } from "~/teaching-record/record.server";
import type { RecordOutcome } from "~/teaching-record/teaching-record";

export type QualificationsOutcome =
  RecordOutcome | { found: false; reason: "no-trn" };

/**
 * The record of the teacher whose session this is; what went wrong is logged once, here.
 *
 * The TRN comes from the verified sign-in alone (contract identity 6, threat 6).
 */
export async function readQualifications(
  session: Session,
  { configuration, reference }: AppLoadContext,
): Promise<QualificationsOutcome> {
  if (!session.trn) return { found: false, reason: "no-trn" };
  const source = {
    dqtUrl: configuration.DQT_API_URL,
    dqtVersion: configuration.DQT_API_VERSION,
    dqtTimeoutMs: configuration.RECORD_TIMEOUT_MS,
    npqUrl: configuration.NPQ_API_URL,
    npqToken: configuration.NPQ_API_TOKEN,
  };
  const outcome = await readTeachingRecord(source, {
    accessToken: session.accessToken,
    trn: session.trn,
  });
  if (!outcome.found)
    logFailure({ event: "record", reference, reason: outcome.reason });
  else if (!outcome.npqs)
    logFailure({ event: "npq", reference, reason: "unavailable" });
  return outcome;
}

import type { AppLoadContext } from "@remix-run/cloudflare";

import { requireTeacher, toSignIn } from "~/identity/require-teacher.server";
import { endSession, type Session } from "~/identity/session.server";
import { logFailure } from "~/platform/log.server";
import { readTeachingRecord } from "./record.server";
import type { Qualifications, RecordOutcome } from "./teaching-record";

/** Why a signed-in teacher has no record to see; an account without a TRN never gets as far as DQT. */
export type NoRecord =
  | Exclude<RecordOutcome, { found: true } | { reason: "signed-out" }>
  | { found: false; reason: "no-trn" };

/**
 * The record of the teacher who asks: the one gate to it, for every page and download alike.
 *
 * @throws a redirect to sign in, without a session or when DQT does not take its access token any
 * more; that ends the session
 */
export async function requireRecord(
  request: Request,
  context: AppLoadContext,
): Promise<({ found: true } & Qualifications) | NoRecord> {
  const session = await requireTeacher(request, context);
  const outcome = await readRecord(session, context);
  if (outcome.found || outcome.reason !== "signed-out") return outcome;
  await endSession(request, context.database);
  throw toSignIn(new URL(request.url).pathname, "ended");
}

/**
 * What went wrong is logged once, here. The TRN comes from the verified sign-in alone (threat 6).
 */
async function readRecord(
  session: Session,
  { configuration, reference }: AppLoadContext,
): Promise<RecordOutcome | NoRecord> {
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

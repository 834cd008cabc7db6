import { sweepCodes } from "./account/codes.server";
import { deliverOverdue } from "./account/deliver-soon.server";
import { sweepEvidence } from "./account/evidence.server";
import { sweepRequests } from "./account/sweep-requests.server";
import { sweepFeedback } from "./feedback/feedback.server";
import { sweepReceipts } from "./forms/once.server";
import { sweepLogoutTokens } from "./identity/logout-token.server";
import { sweepSessions } from "./identity/session.server";
import { describeError, logFailure, newReference } from "./platform/log.server";
import type { Service } from "./platform/service.server";
import { logHourly } from "./report";
import { sweepCopies } from "./teaching-record/copies.server";
import { sweepUploads } from "./uploads/remove-uploads.server";

/** What is done each hour, by name; each says how much it was. All of it is bounded. */
const JOBS: Record<string, (service: Service) => Promise<number>> = {
  sessions: sweepSessions,
  "sign-outs": sweepLogoutTokens,
  copies: ({ copyDatabases, now }) => sweepCopies(copyDatabases, now),
  requests: sweepRequests,
  codes: sweepCodes,
  receipts: sweepReceipts,
  evidence: ({ evidence: bucket, now }) => sweepEvidence({ bucket, now }),
  uploads: ({ evidence: bucket, database, now }) =>
    sweepUploads({ bucket, database, now }),
  feedback: sweepFeedback,
  deliveries: deliverOverdue,
};

/**
 * Sweeps out what has expired, and sends on its way what waits for too long (`wrangler.toml`). One that
 * fails does not hold up the others; each is a line in the log.
 */
export async function everyHour(service: Service): Promise<void> {
  for (const [job, run] of Object.entries(JOBS)) {
    const begun = Date.now();
    try {
      const count = await run(service);
      logHourly({ job, count, ms: Date.now() - begun });
    } catch (error) {
      const reason = `${job}: ${describeError(error)}`;
      logFailure({ event: "hourly", reference: newReference(), reason });
    }
  }
}

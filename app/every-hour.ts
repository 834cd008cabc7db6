import { sweepCodes } from "./account/codes.server";
import { deliverOverdue } from "./account/deliver-soon.server";
import { sweepEvidence } from "./account/evidence.server";
import { sweepRequests } from "./account/sweep-requests.server";
import { sweepFeedback } from "./feedback/feedback.server";
import { sweepReceipts } from "./forms/once.server";
import { sweepLogoutTokens } from "./identity/logout-token.server";
import { sweepSessions } from "./identity/session.server";
import type { Service } from "./platform/service.server";
import { sweepCopies } from "./teaching-record/copies.server";
import { sweepUploads } from "./uploads/remove-uploads.server";

/** Sweeps out what has expired, and sends on its way what waits for too long (`wrangler.toml`). */
export async function everyHour(service: Service): Promise<void> {
  await sweepSessions(service);
  await sweepLogoutTokens(service);
  await sweepCopies(service.copyDatabases, service.now);
  await sweepRequests(service);
  await sweepCodes(service);
  await sweepReceipts(service);
  const { evidence: bucket, database, now } = service;
  await sweepEvidence({ bucket, now });
  await sweepUploads({ bucket, database, now });
  await sweepFeedback({ database, now });
  await deliverOverdue(service);
}

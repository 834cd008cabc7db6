import type { Service } from "~/platform/service.server";
import { fetchFromDqt } from "~/teaching-record/dqt.server";
import type { TeachingRecord } from "~/teaching-record/teaching-record";
import type { ChangeRequest } from "./change-request.server";
import { isOnRecord, isPending } from "./pending";

/** An attempt that is older may have been decided meanwhile: nobody but DQT can tell. */
const UNCLEAR_MS = 60 * 60 * 1000;

/**
 * What became of a request of whose last attempt nothing was heard: it arrived, or it can be tried
 * again without harm because DQT refuses a second one (record services 6.5), or too much time has gone
 * for that.
 */
export async function whatBecameOf(
  service: Service,
  request: ChangeRequest,
): Promise<"arrived" | "try-again" | "unclear"> {
  const record = await recordNow(service, request);
  const { kind, content } = request;
  if (record && (isPending(record, kind) || isOnRecord(content.values, record)))
    return "arrived";
  const triedAt = request.triedAt ?? request.updatedAt;
  return triedAt + UNCLEAR_MS > Date.now() ? "try-again" : "unclear";
}

async function recordNow(
  { configuration }: Service,
  { content }: ChangeRequest,
): Promise<TeachingRecord | null> {
  if (!content.token) return null;
  const outcome = await fetchFromDqt({
    url: configuration.DQT_API_URL,
    version: configuration.DQT_API_VERSION,
    accessToken: content.token.value,
    timeoutMs: configuration.RECORD_TIMEOUT_MS,
    longestPauseMs: configuration.RECORD_LONGEST_PAUSE_MS,
  });
  return outcome.found ? outcome.record : null;
}

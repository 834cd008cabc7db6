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
 * for that. While the record cannot be read nothing is tried. With a key and no token it is not asked
 * for: there the refusal alone tells.
 */
export async function whatBecameOf(
  service: Service,
  request: ChangeRequest,
): Promise<"arrived" | "try-again" | "wait" | "unclear"> {
  const { kind, content } = request;
  const record = await recordNow(service, request);
  if (record && (isPending(record, kind) || isOnRecord(content.values, record)))
    return "arrived";
  const triedAt = request.triedAt ?? request.updatedAt;
  if (triedAt + UNCLEAR_MS <= Date.now()) return "unclear";
  return record || !content.token ? "try-again" : "wait";
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

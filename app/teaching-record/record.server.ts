import { fetchFromDqt } from "./dqt.server";
import type { DqtVersion } from "~/platform/dqt-version";
import { fetchNpqs } from "./npq.server";
import type { Npq, RecordOutcome } from "./teaching-record";

/** Where the record and the NPQs come from. Without an NPQ service there are only those that DQT still has. */
export type RecordSource = {
  dqtUrl: string;
  dqtVersion: DqtVersion;
  /** How long each of the two services may take. */
  dqtTimeoutMs: number;
  npqUrl: string | null;
  npqToken: string | null;
};

type Teacher = { accessToken: string; trn: string };

/**
 * The record of the signed-in teacher, and the NPQs, which fail apart from it.
 *
 * A record with another TRN than the teacher's is nonsense: no one ever sees that of someone else.
 */
export async function readTeachingRecord(
  source: RecordSource,
  { accessToken, trn }: Teacher,
): Promise<RecordOutcome> {
  const mayHoldNpqs = source.dqtVersion === "20240101";
  const npqsMeanwhile = mayHoldNpqs ? null : readNpqs(source, trn);
  const outcome = await fetchFromDqt({
    url: source.dqtUrl,
    version: source.dqtVersion,
    accessToken,
    timeoutMs: source.dqtTimeoutMs,
  });
  if (!outcome.found) return outcome;
  if (outcome.record.trn !== trn) return { found: false, reason: "nonsense" };
  return {
    ...outcome,
    npqs: outcome.npqs ?? (await (npqsMeanwhile ?? readNpqs(source, trn))),
  };
}

async function readNpqs(
  source: RecordSource,
  trn: string,
): Promise<Npq[] | null> {
  const { npqUrl: url, npqToken: token, dqtTimeoutMs: timeoutMs } = source;
  return url && token ? fetchNpqs({ url, token, trn, timeoutMs }) : null;
}

import type { DqtVersion } from "~/platform/dqt-version";
import type { Configuration } from "~/platform/configuration.server";
import type { Person } from "./copy-place.server";
import { fetchFromDqt } from "./dqt.server";
import { fetchNpqs, type ReadNpqs } from "./npq.server";
import type { Asked } from "./read-through.server";
import {
  isRefusal,
  type Qualifications,
  type RecordOutcome,
  type RecordProblem,
} from "./teaching-record";

/** Where the record and the NPQs come from. Without an NPQ service there are only those that DQT still has. */
export type RecordSource = {
  dqtUrl: string;
  dqtVersion: DqtVersion;
  npqUrl: string | null;
  npqToken: string | null;
  /** How long each of the two services may take. */
  timeoutMs: number;
  /** How long a service that has been failing is left alone at most. */
  longestPauseMs: number;
};

/** Where the configuration says they are. */
export function recordSource(configuration: Configuration): RecordSource {
  return {
    dqtUrl: configuration.DQT_API_URL,
    dqtVersion: configuration.DQT_API_VERSION,
    npqUrl: configuration.NPQ_API_URL,
    npqToken: configuration.NPQ_API_TOKEN,
    timeoutMs: configuration.RECORD_TIMEOUT_MS,
    longestPauseMs: configuration.RECORD_LONGEST_PAUSE_MS,
  };
}

export type Teacher = Person & { accessToken: string; trn: string };

export type RecordAnswer = Qualifications;
export type NpqsAnswer = ReadNpqs & { trn: string };

/**
 * Asks DQT for the record. A record with another TRN than the teacher's is nonsense: no one ever
 * sees that of someone else.
 */
export async function askDqt(
  source: RecordSource,
  { accessToken, trn }: Teacher,
): Promise<Asked<RecordAnswer, RecordProblem>> {
  const outcome = await fetchFromDqt({
    url: source.dqtUrl,
    version: source.dqtVersion,
    accessToken,
    timeoutMs: source.timeoutMs,
    longestPauseMs: source.longestPauseMs,
  });
  if (!outcome.found)
    return {
      outcome: isRefusal(outcome) ? "refused" : "failed",
      problem: outcome,
    };
  const { record, npqs } = outcome;
  return record.trn === trn
    ? { outcome: "answered", value: { record, npqs } }
    : { outcome: "failed", problem: { reason: "nonsense" } };
}

/** The NPQ service is asked with a token of ours: what it refuses is our fault, and no "no" to a teacher. */
export async function askNpqs(
  source: RecordSource,
  { trn }: Pick<Teacher, "trn">,
): Promise<Asked<NpqsAnswer, null>> {
  const { npqUrl: url, npqToken: token, timeoutMs, longestPauseMs } = source;
  const read =
    url && token
      ? await fetchNpqs({ url, token, trn, timeoutMs, longestPauseMs })
      : null;
  return read
    ? { outcome: "answered", value: { trn, ...read } }
    : { outcome: "failed", problem: null };
}

/**
 * Asks both services about whoever has this TRN, with the keys of the service: for what is told to
 * others than the teacher. The NPQs are null where they could not be had.
 */
export async function askByKey(
  source: RecordSource,
  { apiKey, trn }: { apiKey: string; trn: string },
): Promise<RecordOutcome> {
  const {
    dqtUrl: url,
    dqtVersion: version,
    timeoutMs,
    longestPauseMs,
  } = source;
  const [outcome, apart] = await Promise.all([
    fetchFromDqt({
      url,
      version,
      accessToken: apiKey,
      trn,
      timeoutMs,
      longestPauseMs,
    }),
    version === "20240101" ? null : askNpqs(source, { trn }),
  ]);
  if (!outcome.found) return outcome;
  if (outcome.record.trn !== trn) return { found: false, reason: "nonsense" };
  const npqs =
    outcome.npqs ?? (apart?.outcome === "answered" ? apart.value.npqs : null);
  return { ...outcome, npqs };
}

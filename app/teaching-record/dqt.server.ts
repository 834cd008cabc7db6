import { z } from "zod";

import { readTeacher, teacherPath } from "./dqt-2024";
import {
  personPath,
  personPathWithoutRoutes,
  readPerson,
  readPersonWithoutRoutes,
} from "./dqt-2025";
import type { DqtVersion } from "~/platform/dqt-version";
import { parseJson } from "~/platform/parse-json";
import { retryAfterSeconds } from "~/platform/retry-after";
import type {
  Qualifications,
  RecordOutcome,
  RecordProblem,
} from "./teaching-record";
import { askSteadily } from "~/platform/steady-upstream.server";

const PERSON_NOT_FOUND = 10001;
const RECORD_NOT_ACTIVE = 10058;
const RECORD_MERGED = 10059;

const serviceError = z.object({ errorCode: z.number().nullish() });

type DqtQuestion = {
  /** Base address, without a slash at its end. */
  url: string;
  version: DqtVersion;
  /** A teacher's access token, or the key of the service together with a TRN. */
  accessToken: string;
  /** Whose record, asked for with the key of the service. */
  trn?: string;
  timeoutMs: number;
  longestPauseMs: number;
};

/**
 * Asks DQT for the record of the teacher to whom the access token belongs, or who has the TRN (record
 * services 1.3, 2.4 to 2.7).
 *
 * Whatever DQT does comes back as a value; nothing is thrown or logged.
 */
export async function fetchFromDqt(
  question: DqtQuestion,
): Promise<RecordOutcome> {
  if (question.version === "20240101")
    return (await ask(question, teacherPath, readTeacher)).outcome;
  const { outcome, status } = await ask(question, personPath, readPerson);
  // Some records break one section for good: to try again later would not help.
  if (status !== 500) return outcome;
  const rest = await ask(
    question,
    personPathWithoutRoutes,
    readPersonWithoutRoutes,
  );
  return rest.outcome.found ? rest.outcome : outcome;
}

type Read = (json: unknown) => Qualifications | null;
type Asked = { outcome: RecordOutcome; status: number | null };

async function ask(
  question: DqtQuestion,
  path: string,
  read: Read,
): Promise<Asked> {
  const { url, version, accessToken, timeoutMs, longestPauseMs } = question;
  const service = { service: "dqt", longestPauseMs } as const;
  const answer = await askSteadily(service, {
    url: url + placeOf(path, question.trn),
    headers: {
      Authorization: `Bearer ${accessToken}`,
      "X-Api-Version": version,
    },
    timeoutMs,
    readBodyOf: [200, 400, 403, 404],
  });
  if (typeof answer === "string")
    return { outcome: { found: false, reason: answer }, status: null };
  return { outcome: outcomeOf(answer, question, read), status: answer.status };
}

/** Anybody's record is the same object as one's own, in another place. */
function placeOf(path: string, trn: string | undefined): string {
  if (trn === undefined) return path;
  return path.replace(/^\/v3\/\w+/, `$&s/${encodeURIComponent(trn)}`);
}

function outcomeOf(
  answer: Refusal,
  { version, trn }: DqtQuestion,
  read: Read,
): RecordOutcome {
  const problem = trn === undefined ? problemOf : problemByKey;
  if (answer.status !== 200)
    return { found: false, ...problem(answer, version) };
  const qualifications = read(parseJson(answer.body));
  return qualifications
    ? { found: true, ...qualifications }
    : { found: false, reason: "nonsense" };
}

type Refusal = { status: number; headers: Headers; body: string | null };

/** What a status other than 200 means (record services 1.3, 2.3, 2.7, 6.3). */
function problemOf(
  { status, headers, body }: Refusal,
  version: DqtVersion,
): RecordProblem {
  if (status >= 500) return { reason: "unavailable" };
  if (status === 429) {
    return {
      reason: "rate-limited",
      retryAfterSeconds: retryAfterSeconds(headers, Date.now()),
    };
  }
  if (status === 401) return { reason: "signed-out" };
  if (status === 403) {
    return {
      reason:
        errorCodeOf(body) === PERSON_NOT_FOUND ? "not-found" : "no-permission",
    };
  }
  if (status === 404) return { reason: "refused" };
  return status === 400 ? badRequest(body, version) : { reason: "nonsense" };
}

/** The same where the key of the service was sent: it is told of records that are not in use (record services 2.3). */
function problemByKey(answer: Refusal, version: DqtVersion): RecordProblem {
  const code = errorCodeOf(answer.body);
  switch (answer.status) {
    case 308:
      return { reason: "merged" };
    case 410:
      return { reason: "deactivated" };
    case 401:
    case 403:
      return { reason: "refused" };
    case 404:
      if (code === PERSON_NOT_FOUND) return { reason: "not-found" };
      if (code === RECORD_NOT_ACTIVE) return { reason: "deactivated" };
      return { reason: code === RECORD_MERGED ? "merged" : "refused" };
    default:
      return problemOf(answer, version);
  }
}

/** Until February 2024 a 400 without a code was how DQT said that it does not know the teacher (record services 6.3.4). */
function badRequest(body: string | null, version: DqtVersion): RecordProblem {
  const code = errorCodeOf(body);
  if (code === RECORD_NOT_ACTIVE) return { reason: "deactivated" };
  if (code === RECORD_MERGED) return { reason: "merged" };
  // A web page does not come from DQT.
  if (code === undefined) return { reason: "nonsense" };
  return {
    reason: version === "20240101" && code === null ? "not-found" : "refused",
  };
}

/** Null where DQT gives no code, undefined where the body is no error of DQT's. */
function errorCodeOf(body: string | null): number | null | undefined {
  if (body === "") return null;
  const { data } = serviceError.safeParse(parseJson(body));
  return data && (data.errorCode ?? null);
}

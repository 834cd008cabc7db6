import { z } from "zod";

import type { DqtVersion } from "~/platform/dqt-version";
import { parseJson } from "~/platform/parse-json";
import { retryAfterSeconds } from "~/platform/retry-after";
import { type Answer, askUpstream } from "~/platform/upstream.server";
import type { ChangeKind } from "./change-request.server";
import type { DqtChangeAnswer } from "./delivery";

const opened = z.object({ caseNumber: z.string().min(1).max(50) });
const serviceError = z.object({ errorCode: z.number() });
const ALREADY_OPEN = [10060, 10061];
const EVIDENCE_NOT_READ = 10028;

/** What a request asks DQT to change. */
export type AskedChange = {
  kind: ChangeKind;
  /** As the form named them: the parts of a name, or a date of birth. */
  values: Record<string, string>;
  email: string | null;
  evidence: { name: string; url: string };
};

/** The teacher's own access token, or the service's key together with the TRN. */
export type Credentials =
  | { accessToken: string; version: DqtVersion }
  | { apiKey: string; trn: string };

/** Asks DQT to open a case (record services 2.9). Whatever it does comes back as a value. */
export async function askForChange(
  dqt: { url: string; timeoutMs: number; now: number },
  change: AskedChange,
  credentials: Credentials,
): Promise<DqtChangeAnswer> {
  const { place, version, bearer, who } = endpointFor(credentials, change);
  const answer = await askUpstream({
    url: `${dqt.url}/v3/${place}/${change.kind}-changes`,
    headers: { Authorization: `Bearer ${bearer}`, "X-Api-Version": version },
    json: {
      ...who,
      ...change.values,
      evidenceFileName: change.evidence.name,
      evidenceFileUrl: change.evidence.url,
    },
    timeoutMs: dqt.timeoutMs,
    readBodyOf: [200, 400],
  });
  return typeof answer === "string"
    ? { said: "unclear" }
    : read(answer, dqt.now);
}

/** Which of the versions takes it, and under which name the e-mail address goes: another one is ignored. */
function endpointFor(credentials: Credentials, { email }: AskedChange) {
  if ("apiKey" in credentials) {
    const { apiKey, trn } = credentials;
    return {
      place: "teachers",
      version: "20240101",
      bearer: apiKey,
      who: { trn },
    };
  }
  const { accessToken, version } = credentials;
  return version === "20240101"
    ? {
        place: "teacher",
        version: "20240416",
        bearer: accessToken,
        who: { email },
      }
    : {
        place: "person",
        version,
        bearer: accessToken,
        who: { emailAddress: email },
      };
}

function read({ status, headers, body }: Answer, now: number): DqtChangeAnswer {
  const json = parseJson(body);
  if (status >= 200 && status < 300)
    return {
      said: "opened",
      caseNumber: opened.safeParse(json).data?.caseNumber ?? null,
    };
  const code = serviceError.safeParse(json).data?.errorCode ?? 0;
  if (status === 400 && ALREADY_OPEN.includes(code))
    return { said: "already-open" };
  if (status === 400 && code === EVIDENCE_NOT_READ)
    return { said: "evidence-not-read" };
  if (status === 401) return { said: "signed-out" };
  if (status === 429)
    return {
      said: "busy",
      retryAfterSeconds: retryAfterSeconds(headers, now),
    };
  // A gateway's 4xx is a "no" like DQT's own: nothing was opened.
  return status >= 400 && status < 500
    ? { said: "refused" }
    : { said: "unclear" };
}

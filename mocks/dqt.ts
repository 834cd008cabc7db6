import { http } from "msw";
import type { Cases } from "./dqt/cases.ts";
import { changeHandlers } from "./dqt/changes.ts";
import { sectionsAskedFor, type Section } from "./dqt/include.ts";
import { personOf } from "./dqt/person-2025.ts";
import { empty, problem } from "./dqt/problem.ts";
import { breaksWithRoutes } from "./dqt/standing.ts";
import { teacherOf } from "./dqt/teacher-2023.ts";
import { isServed, type Endpoint } from "./dqt/version.ts";
import type { ApiFault, Faults } from "./faults.ts";
import { personByTrn } from "./people.ts";
import type { Person, Trouble } from "./people/person.ts";
import type { TeachingRecord } from "./people/record.ts";
import { spoil } from "./spoil.ts";

/** What a good access token says; null when it is not good (record services 1.3). */
export type ReadToken = (
  token: string,
) => Promise<{ trn?: string; scope?: string } | null>;

type Options = { readToken: ReadToken; faults: Faults; cases: Cases };

/**
 * The record service under `/dqt`: routing by version first, then faults, then
 * the token, then the record (record services 1.2, 1.3, 2 and 7).
 */
export function dqtHandlers(options: Options) {
  return [...recordHandlers(options), ...changeHandlers(options)];
}

function recordHandlers({ readToken, faults, cases }: Options) {
  return (["teacher", "person"] as const).map((endpoint) =>
    http.all(`*/dqt/v3/${endpoint}`, async ({ request }) => {
      if (!isServed(endpoint, request.headers.get("x-api-version")))
        return empty(404);
      if (request.method !== "GET") return empty(405, { allow: "GET" });

      const bearer = bearerOf(request);
      const claims = bearer === null ? null : await readToken(bearer);
      const person =
        claims?.trn === undefined ? undefined : personByTrn(claims.trn);
      const asked = sectionsAskedFor(
        new URL(request.url).searchParams,
        endpoint,
      );
      const answer = async () => {
        if (claims === null) return unauthorised(bearer);
        const { scope = "", trn } = claims;
        if (!scope.split(" ").includes("dqt:read") || trn === undefined)
          return empty(403);
        const record = person?.record
          ? cases.applyTo(trn, person.record)
          : null;
        return recordAnswer(
          endpoint,
          trn,
          person && { ...person, record },
          asked,
        );
      };

      const fault =
        faults.takeApi("dqt", claims?.trn) ?? lastingFault(person?.trouble);
      if (fault === null) return answer();
      const [section] = asked;
      return spoil(fault, {
        request,
        answer,
        nonsense: { trn: 0, qts: "yes", eyts: [], qtlsStatus: 1 },
        section: section && keyOf(section),
      });
    }),
  );
}

function bearerOf(request: Request): string | null {
  const header = request.headers.get("authorization") ?? "";
  return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? null;
}

function unauthorised(bearer: string | null): Response {
  const challenge = bearer === null ? "Bearer" : 'Bearer error="invalid_token"';
  return empty(401, { "www-authenticate": challenge });
}

function lastingFault(trouble: Trouble | null | undefined): ApiFault | null {
  switch (trouble) {
    case "dqt-slow":
      return { upstream: "dqt", kind: "delay", delayMs: 8000 };
    case "dqt-down":
      return { upstream: "dqt", kind: "status", status: 500 };
    case "dqt-rate-limited":
      return { upstream: "dqt", kind: "rate-limited", retryAfter: 30 };
    default:
      return null;
  }
}

function recordAnswer(
  endpoint: Endpoint,
  trn: string,
  person: Person | undefined,
  asked: ReadonlySet<Section>,
): Response {
  if (!person?.record)
    return problem(403, 10001, "Person not found.", `TRN: '${trn}'`);
  const { record, npqs } = person;
  if (record.mergedInto !== null) {
    const title = `Record ${trn} has been merged with ${record.mergedInto}.`;
    return problem(400, 10059, title);
  }
  if (record.deactivated)
    return problem(400, 10058, `Record ${trn} is not active.`);
  if (failsOn(record, asked)) return empty(500);
  const body =
    endpoint === "teacher"
      ? teacherOf(trn, record, npqs, asked)
      : personOf(trn, record, asked);
  return new Response(JSON.stringify(body), {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
}

/** Records that the service cannot write down (record services 6.1 items 4 and 5). */
function failsOn(record: TeachingRecord, asked: ReadonlySet<Section>): boolean {
  const hasNoBirthDate =
    record.birthDate === null && !("dateOfBirth" in record.raw);
  return (
    hasNoBirthDate ||
    (asked.has("RoutesToProfessionalStatuses") && breaksWithRoutes(record))
  );
}

function keyOf(section: Section): string {
  if (section === "PendingDetailChanges") return "pendingNameChange";
  const word = section.replace(/^_/, "");
  return word.charAt(0).toLowerCase() + word.slice(1);
}

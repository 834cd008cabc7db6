import { http } from "msw";
import type { Cases } from "./dqt/cases.ts";
import { changeHandlers } from "./dqt/changes.ts";
import { sectionsAskedFor } from "./dqt/include.ts";
import { empty, problem } from "./dqt/problem.ts";
import {
  bearerOf,
  faultFor,
  recordAnswer,
  spoiled,
} from "./dqt/record-answer.ts";
import { recordsByKey } from "./dqt/records-by-key.ts";
import { isServed } from "./dqt/version.ts";
import type { Faults } from "./faults.ts";
import { isForRecords } from "./read-token.ts";
import { personByTrn } from "./people.ts";
import type { TeachingRecord } from "./people/record.ts";

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
  return [
    ...recordHandlers(options),
    ...changeHandlers(options),
    // After them: a change is asked for at what would else be a TRN.
    ...recordsByKey(options),
  ];
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
        if (!isForRecords(scope) || trn === undefined) return empty(403);
        if (!person?.record)
          return problem(403, 10001, "Person not found.", `TRN: '${trn}'`);
        const record = cases.applyTo(trn, person.record);
        return (
          inactive(trn, record) ??
          recordAnswer(endpoint, trn, { ...person, record }, asked)
        );
      };

      const fault = faultFor(faults, person, claims?.trn);
      return spoiled(fault, { request, answer, asked });
    }),
  );
}

function unauthorised(bearer: string | null): Response {
  const challenge = bearer === null ? "Bearer" : 'Bearer error="invalid_token"';
  return empty(401, { "www-authenticate": challenge });
}

/** How a teacher's own token is told that the record is not the one in use. */
function inactive(trn: string, record: TeachingRecord): Response | null {
  if (record.mergedInto !== null) {
    const title = `Record ${trn} has been merged with ${record.mergedInto}.`;
    return problem(400, 10059, title);
  }
  return record.deactivated
    ? problem(400, 10058, `Record ${trn} is not active.`)
    : null;
}

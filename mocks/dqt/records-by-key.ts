import { http } from "msw";
import type { Faults } from "../faults.ts";
import { personByTrn } from "../people.ts";
import type { TeachingRecord } from "../people/record.ts";
import type { Cases } from "./cases.ts";
import { dqtApiKey } from "./changes.ts";
import { sectionsAskedFor } from "./include.ts";
import { empty, problem } from "./problem.ts";
import { bearerOf, faultFor, recordAnswer, spoiled } from "./record-answer.ts";
import { isServed, tellsByStatus } from "./version.ts";

type Options = { faults: Faults; cases: Cases };

/**
 * Anybody's record, for the key of the service: the same object as for its teacher (record services
 * 2.7), and other answers where there is none (2.3).
 */
export function recordsByKey({ faults, cases }: Options) {
  return (["teacher", "person"] as const).map((endpoint) =>
    http.all(`*/dqt/v3/${endpoint}s/:trn`, async ({ request, params }) => {
      const version = request.headers.get("x-api-version");
      if (!isServed(endpoint, version)) return empty(404);
      if (request.method !== "GET") return empty(405, { allow: "GET" });
      const trn = String(params["trn"]);
      const person = personByTrn(trn);
      const query = new URL(request.url).searchParams;
      const asked = sectionsAskedFor(query, endpoint);
      const answer = async () => {
        // Without a challenge, as that of a teacher's token has.
        if (bearerOf(request) !== dqtApiKey) return empty(401);
        if (!person?.record)
          return problem(404, 10001, "Person not found.", `TRN: '${trn}'`);
        const record = cases.applyTo(trn, person.record);
        return (
          inactive(trn, record, tellsByStatus(version)) ??
          recordAnswer(endpoint, trn, { ...person, record }, asked)
        );
      };
      const fault = faultFor(faults, person, trn);
      return spoiled(fault, { request, answer, asked });
    }),
  );
}

function inactive(
  trn: string,
  { mergedInto, deactivated }: TeachingRecord,
  byStatus: boolean,
): Response | null {
  if (mergedInto !== null) {
    const location = `/v3/persons/${mergedInto}`;
    if (byStatus) return empty(308, { location });
    const title = `Record ${trn} has been merged with ${mergedInto}.`;
    return problem(404, 10059, title);
  }
  return deactivated
    ? problem(byStatus ? 410 : 404, 10058, `Record ${trn} is not active.`)
    : null;
}

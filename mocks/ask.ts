import { createAnswer } from "./answer.ts";
import { createCases } from "./dqt/cases.ts";
import { createFaults } from "./faults.ts";
import { npqToken } from "./npq.ts";

/** Every section of the newest versions, for tests. */
export const everySection =
  "Induction,RoutesToProfessionalStatuses,MandatoryQualifications,Alerts,PreviousNames,PendingDetailChanges";

/** Every section of the oldest versions, for tests. */
export const everyOldSection =
  "Induction,InitialTeacherTraining,NpqQualifications,MandatoryQualifications,PendingDetailChanges,HigherEducationQualifications,Sanctions,Alerts,PreviousNames";

/**
 * The API stand-ins without a server, for tests: a token is just a TRN, or
 * `no-scope`, or `no-trn`, or anything else for one that is not good.
 */
export function createAsk() {
  const faults = createFaults();
  const cases = createCases();
  const answer = createAnswer({
    faults,
    cases,
    readToken: async (token) => {
      if (token === "no-scope") return { trn: "3012457", scope: "openid" };
      if (token === "no-trn") return { scope: "openid dqt:read" };
      if (!/^\d{7}$/.test(token)) return null;
      return { trn: token, scope: "email openid profile dqt:read" };
    },
  });

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const request = new Request(`http://localhost${path}`, init);
    const response = await answer(request);
    if (response === null) throw new Error(`Nobody fakes ${path}`);
    return response;
  }

  return {
    faults,
    cases,
    answer,
    ask,
    /** The newest version. */
    person: (token: string, query = "", version = "20260612") =>
      ask(`/dqt/v3/person${query}`, {
        headers: { authorization: `Bearer ${token}`, "x-api-version": version },
      }),
    /** The oldest version, by leaving the header out. */
    teacher: (token: string, query = "") =>
      ask(`/dqt/v3/teacher${query}`, {
        headers: { authorization: `Bearer ${token}` },
      }),
    npqs: (trn: string, token = npqToken) =>
      ask(`/npq/api/teacher-record-service/v1/qualifications/${trn}`, {
        headers: { authorization: `Bearer ${token}` },
      }),
  };
}

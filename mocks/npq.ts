import { http } from "msw";
import type { Faults } from "./faults.ts";
import { personByTrn } from "./people.ts";
import type { Npq } from "./people/person.ts";
import { spoil } from "./spoil.ts";

/** The one token that every caller of the NPQ stand-in must have (record services 3.1). */
export const npqToken = "local-npq-token";

/** The NPQ registration service under `/npq` (record services 3). */
export function npqHandlers({ faults }: { faults: Faults }) {
  const path = "*/npq/api/teacher-record-service/v1/qualifications/:trn";
  return [
    http.get(path, async ({ request, params }) => {
      const trn = String(params.trn).trim();
      const answer = async () => answerFor(request, trn);
      const fault = faults.takeApi("npq", trn) ?? lastingFault(trn);
      if (fault === null) return answer();
      return spoil(fault, {
        request,
        answer,
        nonsense: { data: { trn: 0, qualifications: "none" } },
        section: "qualifications",
      });
    }),
  ];
}

function lastingFault(trn: string) {
  if (personByTrn(trn)?.trouble !== "npq-down") return null;
  return { upstream: "npq", kind: "status", status: 500 } as const;
}

function answerFor(request: Request, trn: string): Response {
  const header = request.headers.get("authorization") ?? "";
  const token = /^(?:Bearer|Token) +(\S+)$/i.exec(header)?.[1];
  if (token !== npqToken)
    return Response.json(
      { error: "HTTP Token: Access denied" },
      {
        status: 401,
        headers: { "www-authenticate": 'Token realm="Application"' },
      },
    );
  const qualifications = awardsIn(personByTrn(trn)?.npqs ?? []);
  return Response.json({ data: { trn, qualifications } });
}

/** Newest first and no exact duplicates; a missing date sorts first, as in the database behind it. */
function awardsIn(npqs: readonly Npq[]) {
  const order = npqs.toSorted((one, other) =>
    (other.awarded ?? "9999").localeCompare(one.awarded ?? "9999"),
  );
  return order
    .filter(
      ({ code, awarded }, place) =>
        place ===
        order.findIndex(
          (other) => other.code === code && other.awarded === awarded,
        ),
    )
    .map(({ code, awarded }) => ({ award_date: awarded, npq_type: code }));
}

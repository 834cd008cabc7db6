import { http } from "msw";
import { z } from "zod";
import type { ReadToken } from "../dqt.ts";
import type { Faults } from "../faults.ts";
import { personByTrn } from "../people.ts";
import { isForRecords } from "../read-token.ts";
import { spoil } from "../spoil.ts";
import type { Asked, CaseKind, Cases } from "./cases.ts";
import { empty, problem } from "./problem.ts";
import { takesChanges, type ChangePlace } from "./version.ts";

type Options = { readToken: ReadToken; faults: Faults; cases: Cases };

/** The key that the service has for the versions that take one; a local value. */
export const dqtApiKey = "local-dqt-key";

const text = z.string().min(1);
const evidence = { evidenceFileName: text, evidenceFileUrl: text };
const address = z.string().nullish();
const common = { ...evidence, trn: z.string().optional() };
const bodies = {
  name: z.object({
    ...common,
    firstName: text,
    // The key must be there; what it holds is free (record services 6.5).
    middleName: z.string().nullable(),
    lastName: text,
  }),
  "date-of-birth": z.object({ ...common, dateOfBirth: z.iso.date() }),
};

/** Change requests: 401/403, then the body, the person, an open case, the evidence, in this order. */
export function changeHandlers({ readToken, faults, cases }: Options) {
  return (["teachers", "teacher", "person"] as const).flatMap((place) =>
    (["name", "date-of-birth"] as const).map((kind) =>
      http.all(`*/dqt/v3/${place}/${kind}-changes`, async ({ request }) => {
        const version = request.headers.get("x-api-version");
        if (!takesChanges(place, version)) return empty(404);
        if (request.method !== "POST") return empty(405, { allow: "POST" });
        const body = request.clone();
        const who = await whoAsks(request, place, body, readToken);
        const answer = () => openCase(request, who, kind, place, cases);
        const trn = typeof who === "string" ? who : undefined;
        const fault = faults.takeApi("dqt-changes", trn);
        if (!fault) return answer();
        // An answer that is lost on its way back: the case is open.
        const done = fault.after ? await answer() : null;
        return spoil(fault, {
          request,
          answer: async () => done ?? answer(),
          nonsense: { caseNumber: 7 },
          section: "caseNumber",
        });
      }),
    ),
  );
}

/** A TRN, or how to refuse. */
async function whoAsks(
  request: Request,
  place: ChangePlace,
  body: Request,
  readToken: ReadToken,
): Promise<string | Response> {
  const header = request.headers.get("authorization") ?? "";
  const bearer = /^Bearer +(\S+)$/i.exec(header)?.[1] ?? "";
  if (place === "teachers") {
    if (bearer !== dqtApiKey) return empty(401);
    const json: unknown = await body.json().catch(() => null);
    return z.object({ trn: text }).safeParse(json).data?.trn ?? "";
  }
  const claims = bearer ? await readToken(bearer) : null;
  if (!claims) return empty(401);
  return isForRecords(claims.scope ?? "") ? (claims.trn ?? "") : empty(403);
}

async function openCase(
  request: Request,
  who: string | Response,
  kind: CaseKind,
  place: ChangePlace,
  cases: Cases,
): Promise<Response> {
  if (typeof who !== "string") return who.clone();
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? ""))
    return empty(415);
  const json: unknown = await request.json().catch(() => null);
  const { data } = bodies[kind].safeParse(json);
  if (!data) return invalid();
  const person = personByTrn(who);
  if (!person?.record || person.record.deactivated || person.record.mergedInto)
    return problem(400, 10001, "Person not found.", `TRN: '${who}'`);
  if (cases.isUndecided(who, kind) || isPending(person.record, kind))
    return kind === "name"
      ? problem(400, 10060, "There is an open name change request already.")
      : problem(400, 10061, "There is an open birth date request already.");
  const file = await fetch(data.evidenceFileUrl).catch(() => null);
  if (!file) return empty(500);
  if (!file.ok)
    return problem(400, 10028, "The specified resource does not exist.");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const asked: Asked = {
    kind,
    trn: who,
    emailAddress: emailIn(json, request.headers.get("x-api-version")),
    ...("firstName" in data
      ? {
          name: {
            first: data.firstName,
            middle: data.middleName ?? "",
            last: data.lastName,
          },
        }
      : { dateOfBirth: data.dateOfBirth }),
    evidence: {
      name: data.evidenceFileName,
      bytes: bytes.length,
      start: new TextDecoder("latin1").decode(bytes.subarray(0, 5)),
    },
  };
  const { caseNumber } = cases.open(asked);
  return place === "teachers" ? empty(204) : Response.json({ caseNumber });
}

/** `email` until 20240416, `emailAddress` since; the wrong one is ignored without a word. */
function emailIn(json: unknown, version: string | null): string | null {
  const isOld = (version ?? "") < "20240606";
  const { data } = z
    .object({ email: address, emailAddress: address })
    .safeParse(json);
  return (isOld ? data?.email : data?.emailAddress) ?? null;
}

function isPending(
  record: { pendingNameChange: boolean; pendingDateOfBirthChange: boolean },
  kind: CaseKind,
): boolean {
  return kind === "name"
    ? record.pendingNameChange
    : record.pendingDateOfBirthChange;
}

/** What a body is told that does not bind (record services 2.3 b). */
function invalid(): Response {
  const body = {
    title: "One or more validation errors occurred.",
    status: 400,
    errors: {},
  };
  return new Response(JSON.stringify(body), {
    status: 400,
    headers: { "content-type": "application/problem+json; charset=utf-8" },
  });
}

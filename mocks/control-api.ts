import { z } from "zod";
import type { Calls } from "./calls.ts";
import type { Cases } from "./dqt/cases.ts";
import { parseFault, type Faults } from "./faults.ts";
import type { Inbox } from "./inbox.ts";
import type { IdentityProvider } from "./identity-provider.ts";
import { people } from "./people.ts";
import { fullName } from "./people/person.ts";

type Options = {
  faults: Faults;
  calls: Calls;
  cases: Cases;
  inbox: Inbox;
  identity: IdentityProvider;
};

type Route = (request: Request) => Response | Promise<Response>;

/** The mocks' own API under `/__mocks/`: faults, calls, sign-ins, people, cases, messages. */
export function createControlApi({
  faults,
  calls,
  cases,
  inbox,
  identity,
}: Options) {
  const routes: Record<string, Route> = {
    "GET ready": () => new Response("ready"),
    "GET people": () => Response.json(people.map(introduce)),
    "GET calls": () => Response.json(calls.list()),
    "DELETE calls": () => done(calls.clear),
    "GET cases": () => Response.json(cases.list()),
    "POST cases": (request) => moveCase(request, cases),
    "GET inbox": () => Response.json(inbox.list()),
    "DELETE inbox": () => done(inbox.clear),
    "GET sign-ins": () => Response.json(identity.signIns()),
    "DELETE sign-ins": () => done(identity.forgetSignIns),
    "GET faults": () => Response.json(faults.list()),
    "POST faults": (request) => addFault(request, faults),
    "DELETE faults": (request) => {
      const id = new URL(request.url).searchParams.get("id");
      return Response.json({ cleared: faults.clear(id ?? undefined) });
    },
  };
  return async (request: Request): Promise<Response> => {
    const name = new URL(request.url).pathname.replace("/__mocks/", "");
    const route = routes[`${request.method} ${name}`];
    return route ? route(request) : new Response(null, { status: 404 });
  };
}

function introduce({ account, story }: (typeof people)[number]) {
  const { trn, sub, name } = account;
  return { name: fullName(name), trn, sub, story };
}

function done(act: () => void): Response {
  act();
  return new Response(null, { status: 204 });
}

const caseMove = z.strictObject({
  caseNumber: z.string(),
  state: z.enum(["Open", "InProgress", "Approved", "Rejected"]),
});

/** What a caseworker does with a case. */
async function moveCase(request: Request, cases: Cases): Promise<Response> {
  const { data } = caseMove.safeParse(parseJson(await request.text()));
  if (!data) return new Response(null, { status: 400 });
  const isMoved = cases.move(data.caseNumber, data.state);
  return new Response(null, { status: isMoved ? 204 : 404 });
}

async function addFault(request: Request, faults: Faults): Promise<Response> {
  const given = parseJson(await request.text());
  const parsed = parseFault(given);
  if (!parsed.ok)
    return Response.json({ errors: parsed.errors }, { status: 400 });
  return Response.json(faults.add(parsed.fault), { status: 201 });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import type { Calls } from "./calls.ts";
import { parseFault, type Faults } from "./faults.ts";
import type { IdentityProvider } from "./identity-provider.ts";
import { people } from "./people.ts";
import { fullName } from "./people/person.ts";

type Options = { faults: Faults; calls: Calls; identity: IdentityProvider };

type Route = (request: Request) => Response | Promise<Response>;

/** The mocks' own API under `/__mocks/`: faults, calls, sign-ins, people. */
export function createControlApi({ faults, calls, identity }: Options) {
  const routes: Record<string, Route> = {
    "GET ready": () => new Response("ready"),
    "GET people": () => Response.json(people.map(introduce)),
    "GET calls": () => Response.json(calls.list()),
    "DELETE calls": () => done(calls.clear),
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

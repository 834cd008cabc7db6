import type { IncomingMessage, ServerResponse } from "node:http";
import { createAnswer } from "./answer.ts";
import { createCalls, type Calls } from "./calls.ts";
import { createControlApi } from "./control-api.ts";
import { type Cases, createCases } from "./dqt/cases.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createIdentityProvider } from "./identity-provider.ts";
import { mountPath } from "./identity/configuration.ts";
import { createInbox, type Inbox } from "./inbox.ts";
import { listen } from "./listen.ts";
import { createOneLoginProvider } from "./one-login-provider.ts";
import { mountPath as oneLoginPath } from "./one-login/configuration.ts";
import { send, toRequest } from "./node-http.ts";
import { tokenReader } from "./read-token.ts";
import { recordCall } from "./record-call.ts";

export type MocksOptions = {
  /** 0 picks a free port. */
  port: number;
  /** Where the service runs that signs in here, such as `http://localhost:8787`. */
  serviceOrigin: string;
  clientSecret: string;
  /** An hour when not given. */
  accessTokenSeconds?: number;
  /** How much longer the record service takes a token; five minutes, as the real one, when not given. */
  clockToleranceSeconds?: number;
};

export type Mocks = {
  origin: string;
  /** What `IDENTITY_ISSUER` must be, with its slash. */
  issuer: string;
  /** The same for `ONELOGIN_ISSUER`. */
  oneLoginIssuer: string;
  stop: () => Promise<void>;
  faults: Faults;
  calls: Calls;
  /** What change requests have opened at the record service. */
  cases: Cases;
  /** What GOV.UK Notify was asked to send. */
  inbox: Inbox;
  /** What went wrong inside the stand-ins themselves; always empty unless they have a mistake. */
  failures: readonly unknown[];
};

/** The client id under which the service is known (sign-in 1.2). */
export const clientId = "access-your-teaching-qualifications";

type Handle = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
) => Promise<void>;

/**
 * Starts every stand-in on one port of this machine: DfE Identity under
 * `/identity/`, GOV.UK One Login under `/one-login/`, the record service under `/dqt`, NPQs under `/npq`, a scanner
 * under `/scanner`, GOV.UK Notify under `/notify`, and the switches under `/__mocks/`.
 */
export async function startMocks(options: MocksOptions): Promise<Mocks> {
  const inside = {
    faults: createFaults(),
    calls: createCalls(),
    cases: createCases(),
    inbox: createInbox(),
    failures: new Array<unknown>(),
  };
  // The issuer holds the port, so the port must be had before the provider is made.
  const opening: { handle?: Promise<Handle> } = {};
  const { port, stop } = await listen(
    options.port,
    async (incoming, outgoing) => {
      try {
        const handle = await opening.handle;
        await handle?.(incoming, outgoing);
      } catch (error) {
        inside.failures.push(error);
        outgoing.destroy();
      }
    },
  );
  const origin = `http://localhost:${port}`;
  opening.handle = createHandle(origin, options, inside);
  await opening.handle;
  return {
    origin,
    issuer: `${origin}${mountPath}/`,
    oneLoginIssuer: `${origin}${oneLoginPath}/`,
    stop,
    ...inside,
  };
}

type Inside = {
  faults: Faults;
  calls: Calls;
  cases: Cases;
  inbox: Inbox;
  failures: unknown[];
};

async function createHandle(
  origin: string,
  options: MocksOptions,
  { faults, calls, cases, inbox, failures }: Inside,
): Promise<Handle> {
  const issuer = `${origin}${mountPath}/`;
  const common = {
    accessTokenSeconds: options.accessTokenSeconds ?? 3600,
    faults,
    onFailure: (error: unknown) => void failures.push(error),
  };
  const identity = await createIdentityProvider({
    ...common,
    issuer,
    client: clientOf(options, "identity"),
  });
  const oneLogin = {
    issuer: `${origin}${oneLoginPath}/`,
    ...(await createOneLoginProvider({
      ...common,
      issuer: `${origin}${oneLoginPath}/`,
      client: clientOf(options, "onelogin"),
    })),
  };
  const control = createControlApi({ faults, calls, cases, inbox, identity });
  const answer = createAnswer({
    faults,
    cases,
    inbox,
    readToken: tokenReader({
      issuers: [{ issuer, keys: identity.keys }, oneLogin],
      clockToleranceSeconds: options.clockToleranceSeconds ?? 300,
    }),
  });

  return async (incoming, outgoing) => {
    const { url = "/" } = incoming;
    if (url.startsWith("/__mocks/")) {
      const request = await toRequest(incoming, outgoing, origin);
      return send(await control(request), outgoing);
    }
    recordCall(calls, incoming, outgoing);
    if (url.startsWith(`${mountPath}/`))
      return identity.handle(incoming, outgoing);
    if (url.startsWith(`${oneLoginPath}/`))
      return oneLogin.handle(incoming, outgoing);
    const response = await answer(await toRequest(incoming, outgoing, origin));
    return send(response ?? unmocked(), outgoing);
  };
}

function clientOf(
  { serviceOrigin, clientSecret }: MocksOptions,
  provider: string,
) {
  return {
    clientId,
    clientSecret,
    redirectUris: [`${serviceOrigin}/auth/${provider}/callback`],
    postLogoutRedirectUris: [`${serviceOrigin}/signed-out`],
  };
}

function unmocked(): Response {
  return new Response(null, { status: 404, headers: { "x-unmocked": "yes" } });
}

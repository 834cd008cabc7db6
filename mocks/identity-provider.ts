import type { IncomingMessage, ServerResponse } from "node:http";
import type { JSONWebKeySet } from "jose";
import { Provider } from "oidc-provider";
import type { Faults } from "./faults.ts";
import { accountPage } from "./identity/account-page.ts";
import { createAccounts } from "./identity/accounts.ts";
import { configurationFor, mountPath } from "./identity/configuration.ts";
import { handBack } from "./identity/hand-back.ts";
import { createKeyRing } from "./identity/key-ring.ts";
import type { Client } from "./identity/library.ts";
import { outages } from "./identity/outage.ts";
import { published } from "./identity/published.ts";
import { createSignInLog, type SignIn } from "./identity/sign-in-log.ts";
import { signIn } from "./identity/sign-in.ts";
import { signOut } from "./identity/sign-out.ts";
import { tokenEndpoint } from "./identity/token-endpoint.ts";
import { userInfo } from "./identity/user-info.ts";

type Options = {
  /** With the slash at the end (sign-in 1.1). */
  issuer: string;
  client: Client;
  accessTokenSeconds: number;
  faults: Faults;
  /** Told of a failure inside the provider, which is always a mistake in the mock. */
  onFailure: (error: unknown) => void;
};

export type IdentityProvider = {
  /** Answers a request below the mount path. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  keys: () => JSONWebKeySet;
  signIns: () => readonly SignIn[];
  forgetSignIns: () => void;
};

/** A certified OpenID provider that behaves as DfE Identity does (sign-in 1.12). */
export async function createIdentityProvider(
  options: Options,
): Promise<IdentityProvider> {
  const keys = await createKeyRing();
  const accounts = createAccounts();
  const log = createSignInLog();
  const all = { ...options, keys, accounts };
  const provider = new Provider(options.issuer, configurationFor(all));
  // What fails is kept for the tests to see, instead of being printed.
  provider.silent = true;
  provider.on("server_error", (_ctx, error) => options.onFailure(error));
  for (const middleware of [
    failures(options.onFailure),
    outages(options.faults),
    log.record,
    accountPage(options.client),
    signIn(provider, { accounts, standsFor: "DfE Identity" }),
    userInfo(all),
    published(keys),
    tokenEndpoint(all),
    handBack(all),
    signOut(all),
  ])
    provider.use(middleware);

  return {
    handle: mountedAt(mountPath, provider),
    keys: keys.published,
    signIns: log.list,
    forgetSignIns: log.clear,
  };
}

/** Answers what is below a path, which the library is not told of. */
export function mountedAt(path: string, provider: Provider) {
  const callback = provider.callback();
  return (
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const mounted = Object.assign(request, {
      url: (request.url ?? "").slice(path.length) || "/",
      baseUrl: path,
    });
    return callback(mounted, response);
  };
}

/** Keeps what fails inside a stand-in, which is always a mistake in it. */
export function failures(onFailure: Options["onFailure"]) {
  return async (_ctx: unknown, next: () => Promise<unknown>): Promise<void> => {
    try {
      await next();
    } catch (error) {
      onFailure(error);
      throw error;
    }
  };
}

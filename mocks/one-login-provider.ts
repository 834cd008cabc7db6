import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { JSONWebKeySet } from "jose";
import { Provider } from "oidc-provider";
import type { Faults } from "./faults.ts";
import { failures, mountedAt } from "./identity-provider.ts";
import { createAccounts } from "./identity/accounts.ts";
import type { Client } from "./identity/library.ts";
import { createKeyRing } from "./identity/key-ring.ts";
import { outages } from "./identity/outage.ts";
import { signIn } from "./identity/sign-in.ts";
import { configurationFor, mountPath } from "./one-login/configuration.ts";
import { signOut } from "./one-login/sign-out.ts";
import { tokenEndpoint } from "./one-login/tokens.ts";
import { userInfo } from "./one-login/user-info.ts";

type Options = {
  /** With the slash at the end. */
  issuer: string;
  client: Client;
  accessTokenSeconds: number;
  faults: Faults;
  onFailure: (error: unknown) => void;
};

export type OneLoginProvider = {
  /** Answers a request below the mount path. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  keys: () => JSONWebKeySet;
};

/** A certified OpenID provider that behaves as the one before GOV.UK One Login does (sign-in 2). */
export async function createOneLoginProvider(
  options: Options,
): Promise<OneLoginProvider> {
  const keys = await createKeyRing();
  const accounts = createAccounts(oneLoginSub);
  const all = { ...options, keys, accounts };
  const provider = new Provider(options.issuer, configurationFor(all));
  provider.silent = true;
  provider.on("server_error", (_ctx, error) => options.onFailure(error));
  for (const middleware of [
    failures(options.onFailure),
    outages(options.faults),
    signIn(provider, { accounts, standsFor: "GOV.UK One Login" }),
    userInfo(all),
    tokenEndpoint(all),
    signOut,
  ])
    provider.use(middleware);
  return { handle: mountedAt(mountPath, provider), keys: keys.published };
}

/** People are known to each service by another subject (sign-in 2.3). */
export function oneLoginSub(sub: string): string {
  const digest = createHash("sha256").update(sub).digest("base64url");
  return `urn:fdc:gov.uk:2022:${digest}`;
}

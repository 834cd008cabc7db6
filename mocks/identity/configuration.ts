import {
  errors,
  type Configuration,
  type KoaContextWithOIDC,
} from "oidc-provider";
import { claimsOf, type Accounts } from "./accounts.ts";
import type { KeyRing } from "./key-ring.ts";
import { type Client, commonConfiguration } from "./library.ts";

/** Where everything of the provider lies on its server. */
export const mountPath = "/identity";

const claims = {
  openid: ["sub"],
  email: ["email", "email_verified"],
  profile: [
    "name",
    "given_name",
    "middle_name",
    "family_name",
    "preferred_name",
    "birthdate",
    "previous_user_id",
  ],
  phone: ["phone_number", "phone_number_verified"],
  "dqt:read": ["trn", "trn_lookup_status"],
  trn: ["trn", "trn_lookup_status"],
};

/** The scopes that an ordinary user's client may ask for (sign-in 1.3). */
export const scopes: readonly string[] = Object.keys(claims);

type Options = { client: Client; keys: KeyRing; accounts: Accounts };

/** oidc-provider, set up to keep the rules of DfE Identity (sign-in 1.1 to 1.9). */
export function configurationFor({
  client,
  keys,
  accounts,
}: Options): Configuration {
  return {
    ...commonConfiguration(client, mountPath, scopes),
    jwks: { keys: [keys.main.privateJwk] },
    claims,
    clockTolerance: 0,
    routes: {
      authorization: "/connect/authorize",
      token: "/connect/token",
      userinfo: "/connect/userinfo",
      end_session: "/connect/signout",
      jwks: "/.well-known/jwks",
    },
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 300,
      Grant: 14 * 24 * 3600,
      IdToken: 20 * 60,
      Interaction: 2 * 3600,
      Session: 3600,
    },
    // The real codes are encrypted tokens of more than a kilobyte.
    formats: { bitsOfOpaqueRandomness: (_ctx, { kind }) => bitsOf(kind) },
    extraParams: {
      session_id: null,
      trn_token: null,
      registration_token: null,
      prompt: refuseSilence,
      scope: refuseUnknownScopes,
    },
    findAccount: (_ctx, sub) => {
      const account = accounts.find(sub);
      return account && { accountId: sub, claims: () => claimsOf(account) };
    },
  };
}

function bitsOf(kind: string): number {
  return kind === "AuthorizationCode" ? 7200 : 256;
}

/** There is no silent renewal (sign-in 1.4). */
async function refuseSilence(
  _ctx: KoaContextWithOIDC,
  prompt: string | undefined,
): Promise<void> {
  if (prompt?.split(" ").includes("none"))
    throw new errors.InvalidRequest("prompt=none is not supported");
}

/** `offline_access` is not registered, and `trn_token:write` is not for users (sign-in 1.3). */
async function refuseUnknownScopes(ctx: KoaContextWithOIDC): Promise<void> {
  const asked = String(ctx.query.scope ?? "");
  const unknown = asked
    .split(" ")
    .find((scope) => scope !== "" && !scopes.includes(scope));
  if (unknown !== undefined)
    throw new errors.InvalidScope("the scope is not allowed", unknown);
}

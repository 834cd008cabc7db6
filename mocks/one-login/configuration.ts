import {
  errors,
  type Configuration,
  type KoaContextWithOIDC,
} from "oidc-provider";
import type { Accounts } from "../identity/accounts.ts";
import type { KeyRing } from "../identity/key-ring.ts";
import { type Client, commonConfiguration } from "../identity/library.ts";

/** Where everything of the provider lies on its server. */
export const mountPath = "/one-login";

/** Names and dates of birth are in UserInfo alone, as claims of its own (sign-in 2.3). */
const claims = {
  openid: ["sub"],
  email: ["email"],
  profile: [],
  teaching_record: ["trn"],
};
const scopes = Object.keys(claims);

type Options = { client: Client; keys: KeyRing; accounts: Accounts };

/** oidc-provider, set up to keep the rules of the provider before GOV.UK One Login (sign-in 2.2). */
export function configurationFor({
  client,
  keys,
  accounts,
}: Options): Configuration {
  return {
    ...commonConfiguration(client, mountPath, scopes),
    jwks: { keys: [keys.main.privateJwk] },
    claims,
    routes: {
      authorization: "/oauth2/authorize",
      token: "/oauth2/token",
      userinfo: "/oauth2/userinfo",
      end_session: "/oauth2/logout",
      jwks: "/.well-known/jwks",
    },
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 300,
      Grant: 14 * 24 * 3600,
      IdToken: 20 * 60,
      Interaction: 2 * 3600,
      Session: 2 * 3600,
    },
    extraParams: { trn_token: null, scope: refuseScopes },
    findAccount: (_ctx, sub) => {
      const account = accounts.find(sub);
      if (!account) return undefined;
      const { email, trn } = account;
      return {
        accountId: sub,
        claims: () => ({ sub, email, ...(trn !== null && { trn }) }),
      };
    },
  };
}

/** `teaching_record` must be asked for, and `dqt:read` is not known here (sign-in 2.2). */
async function refuseScopes(ctx: KoaContextWithOIDC): Promise<void> {
  const asked = String(ctx.query.scope ?? "")
    .split(" ")
    .filter(Boolean);
  const unknown = asked.find((scope) => !scopes.includes(scope));
  if (unknown !== undefined)
    throw new errors.InvalidScope("the scope is not allowed", unknown);
  if (!asked.includes("teaching_record"))
    throw new errors.InvalidRequest("the scope teaching_record is missing");
}

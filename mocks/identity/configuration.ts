import {
  errors,
  interactionPolicy,
  type Configuration,
  type KoaContextWithOIDC,
} from "oidc-provider";
import { claimsOf, type Accounts } from "./accounts.ts";
import { createAdapterFactory } from "./adapter.ts";
import { html, page } from "./html.ts";
import type { KeyRing } from "./key-ring.ts";

export type Client = {
  clientId: string;
  clientSecret: string;
  redirectUris: readonly string[];
  postLogoutRedirectUris: readonly string[];
};

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
export function configurationFor(options: Options): Configuration {
  return {
    ...policies(options),
    adapter: createAdapterFactory(),
    clients: [
      {
        client_id: options.client.clientId,
        client_secret: options.client.clientSecret,
        redirect_uris: options.client.redirectUris,
        post_logout_redirect_uris: options.client.postLogoutRedirectUris,
        grant_types: ["authorization_code"],
        response_types: ["code"],
        id_token_signed_response_alg: "RS256",
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    jwks: { keys: [options.keys.main.privateJwk] },
    claims,
    scopes: ["openid"],
    responseTypes: ["code"],
    clientAuthMethods: ["client_secret_basic", "client_secret_post"],
    clockTolerance: 0,
    conformIdTokenClaims: false,
    allowOmittingSingleRegisteredRedirectUri: false,
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
  };
}

function bitsOf(kind: string): number {
  return kind === "AuthorizationCode" ? 7200 : 256;
}

function policies({ accounts }: Options): Configuration {
  const policy = interactionPolicy.base();
  policy.remove("consent");
  return {
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: () => undefined },
    },
    cookies: {
      // Cookies do not know of ports: the names and the path keep them out of
      // the service that runs on the same host.
      names: {
        session: "identity-session",
        interaction: "identity-interaction",
        resume: "identity-resume",
      },
      keys: [crypto.randomUUID()],
      long: { path: mountPath, httpOnly: true, sameSite: "lax", signed: true },
      short: { path: mountPath, httpOnly: true, sameSite: "lax", signed: true },
    },
    interactions: {
      policy,
      url: (_ctx, { uid }) => `${mountPath}/interaction/${uid}`,
    },
    pkce: { required: () => true },
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
    loadExistingGrant: grantEverything,
    clientBasedCORS: () => false,
    renderError: (ctx, { error, error_description }) => {
      ctx.type = "html";
      ctx.body = page(
        "Something is wrong with the request",
        html`<p>${error}: ${error_description ?? ""}</p>`,
      );
    },
  };
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

/** Clients have implicit consent: nobody is ever asked (sign-in 1.2). */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const { clientId } = client;
  const existing = session.grantIdFor(clientId);
  const found = existing && (await provider.Grant.find(existing));
  if (found) return found;
  const grant = new provider.Grant({ clientId, accountId: session.accountId });
  grant.addOIDCScope(scopes.join(" "));
  await grant.save();
  return grant;
}

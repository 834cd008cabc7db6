import {
  interactionPolicy,
  type Configuration,
  type KoaContextWithOIDC,
} from "oidc-provider";
import { createAdapterFactory } from "./adapter.ts";
import { html, page } from "./html.ts";

/** A service that may sign people in. */
export type Client = {
  clientId: string;
  clientSecret: string;
  redirectUris: readonly string[];
  postLogoutRedirectUris: readonly string[];
};

/**
 * What both providers tell oidc-provider: one confidential client that signs in with a code and PKCE,
 * implicit consent, and no page of the library's own.
 *
 * @param mountPath where everything of the provider lies on its server
 * @param scopes that are granted
 */
export function commonConfiguration(
  client: Client,
  mountPath: string,
  scopes: readonly string[],
): Configuration {
  const policy = interactionPolicy.base();
  policy.remove("consent");
  return {
    adapter: createAdapterFactory(),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: client.redirectUris,
        post_logout_redirect_uris: client.postLogoutRedirectUris,
        grant_types: ["authorization_code"],
        response_types: ["code"],
        id_token_signed_response_alg: "RS256",
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    scopes: ["openid"],
    responseTypes: ["code"],
    clientAuthMethods: ["client_secret_basic", "client_secret_post"],
    conformIdTokenClaims: false,
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: () => undefined },
    },
    cookies: cookiesAt(mountPath),
    interactions: {
      policy,
      url: (_ctx, { uid }) => `${mountPath}/interaction/${uid}`,
    },
    loadExistingGrant: (ctx) => grantEverything(ctx, scopes),
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

/** Cookies do not know of ports: names and path keep them out of the service on the same host. */
function cookiesAt(mountPath: string): Configuration["cookies"] {
  const prefix = mountPath.slice(1);
  const cookie = {
    path: mountPath,
    httpOnly: true,
    sameSite: "lax",
    signed: true,
  } as const;
  return {
    names: {
      session: `${prefix}-session`,
      interaction: `${prefix}-interaction`,
      resume: `${prefix}-resume`,
    },
    keys: [crypto.randomUUID()],
    long: cookie,
    short: cookie,
  };
}

/** Clients have implicit consent: nobody is ever asked (sign-in 1.2, 2.2). */
async function grantEverything(
  ctx: KoaContextWithOIDC,
  scopes: readonly string[],
) {
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

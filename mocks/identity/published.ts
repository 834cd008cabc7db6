import type { KoaContextWithOIDC } from "oidc-provider";
import { scopes } from "./configuration.ts";
import type { KeyRing } from "./key-ring.ts";

/** What the provider publishes about itself: the discovery document and the keys, as in sign-in 1.1. */
export function published(keys: KeyRing) {
  return async (
    ctx: KoaContextWithOIDC,
    next: () => Promise<unknown>,
  ): Promise<void> => {
    await next();
    if (ctx.status !== 200) return;
    if (ctx.path === "/.well-known/jwks") {
      ctx.body = keys.published();
      ctx.type = "application/json";
    }
    if (ctx.path.startsWith("/.well-known/o")) {
      const {
        authorization_response_iss_parameter_supported: _iss,
        ...others
      } = ctx.body as Record<string, unknown>;
      ctx.body = {
        ...others,
        grant_types_supported: ["authorization_code", "client_credentials"],
        scopes_supported: [
          ...scopes,
          "get-an-identity:support",
          "user:read",
          "user:write",
          "trn_token:write",
        ],
        claims_supported: [
          "aud",
          "exp",
          "iat",
          "iss",
          "sub",
          "trn",
          "trn_lookup_status",
          "previous_user_id",
          "preferred_name",
        ],
        request_parameter_supported: false,
      };
    }
  };
}

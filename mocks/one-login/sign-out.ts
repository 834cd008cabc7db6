import type { KoaContextWithOIDC } from "oidc-provider";
import { html, page } from "../identity/html.ts";
import { confirmSignOut } from "../identity/sign-out.ts";

/** GOV.UK One Login's web firewall refuses a longer query (sign-in 2.5). */
const LONGEST_INNER_QUERY = 2048;

/** End session, for which the ID token must be shown (sign-in 2.2, 2.5). */
export async function signOut(
  ctx: KoaContextWithOIDC,
  next: () => Promise<unknown>,
): Promise<void> {
  if (ctx.path === "/oauth2/logout" && ctx.method === "GET") {
    const { id_token_hint: hint } = ctx.query;
    if (typeof hint !== "string" || hint.length > 2 * LONGEST_INNER_QUERY) {
      ctx.status = 400;
      ctx.type = "html";
      ctx.body = page(
        "Something is wrong with the request",
        html`<p>invalid_request: the id_token_hint is missing.</p>`,
      );
      return;
    }
  }
  await next();
  confirmSignOut(ctx, "Sign out of GOV.UK One Login");
}

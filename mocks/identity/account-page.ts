import type { KoaContextWithOIDC } from "oidc-provider";
import type { Client } from "./library.ts";
import { html, page } from "./html.ts";

/**
 * The account page, as far as a service meets it: three parameters that count
 * only together, 400 for an unknown client or a foreign origin (sign-in 3.2).
 */
export function accountPage(client: Client) {
  return async (
    ctx: KoaContextWithOIDC,
    next: () => Promise<unknown>,
  ): Promise<void> => {
    if (ctx.path !== "/account") {
      await next();
      return;
    }
    ctx.type = "html";
    const links = linksIn(ctx, client);
    if (links === "refused") {
      ctx.status = 400;
      ctx.body = page(
        "Sorry, there is a problem",
        html`<p>This address does not belong to a service we know.</p>`,
      );
      return;
    }
    ctx.body = page(
      "Your details",
      html`<p>This stands in for the DfE Identity account page.</p>
        ${
          links === null
            ? ""
            : html`<p>
                  <a href="${links.back}"
                    >Back to Access your teaching qualifications</a
                  >
                </p>
                <p><a href="${links.signOut}">Sign out</a></p>`
        }`,
    );
  };
}

type Links = { back: string; signOut: string };

function linksIn(
  ctx: KoaContextWithOIDC,
  client: Client,
): Links | null | "refused" {
  const { client_id, redirect_uri, sign_out_uri } = ctx.query;
  if (!client_id || !redirect_uri || !sign_out_uri) return null;
  const origins = client.redirectUris.map((uri) => new URL(uri).origin);
  const isOwn = (uri: string) =>
    origins.includes(URL.parse(uri)?.origin ?? "none");
  const [back, signOut] = [String(redirect_uri), String(sign_out_uri)];
  const isAllowed =
    client_id === client.clientId && isOwn(back) && isOwn(signOut);
  return isAllowed ? { back, signOut } : "refused";
}

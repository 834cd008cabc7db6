import { createLocalJWKSet, decodeJwt, jwtVerify } from "jose";
import type { KoaContextWithOIDC } from "oidc-provider";
import type { Client } from "./library.ts";
import { html, page } from "./html.ts";
import type { KeyRing } from "./key-ring.ts";

type Options = { client: Client; keys: KeyRing };

/**
 * End session as DfE Identity has it (sign-in 1.9): the hint may be
 * missing, may have expired and may be signed with any published key, and the
 * address to go back to is checked against the client without either.
 */
export function signOut(options: Options) {
  return async (
    ctx: KoaContextWithOIDC,
    next: () => Promise<unknown>,
  ): Promise<void> => {
    if (ctx.path === "/connect/signout") {
      if (!(await admit(ctx, options))) return;
    }
    await next();
    confirmSignOut(ctx, "Sign out of your DfE Identity account");
  };
}

/** Puts the provider's own form in the place of the library's question. */
export function confirmSignOut(ctx: KoaContextWithOIDC, title: string): void {
  const secret = confirmationIn(ctx);
  if (secret !== undefined) showForm(ctx, secret, title);
}

async function admit(
  ctx: KoaContextWithOIDC,
  { client, keys }: Options,
): Promise<boolean> {
  const { id_token_hint: hint, ...others } = ctx.query;
  const target = others.post_logout_redirect_uri;
  const isKnown =
    target === undefined ||
    client.postLogoutRedirectUris.includes(String(target));
  if (isKnown && (hint === undefined || (await isOurs(String(hint), keys)))) {
    ctx.query = { ...others, client_id: client.clientId };
    return true;
  }
  ctx.status = 400;
  ctx.type = "html";
  ctx.body = page(
    "Something is wrong with the request",
    html`<p>
      invalid_request: the
      ${isKnown ? "id_token_hint" : "post_logout_redirect_uri"} is not valid.
    </p>`,
  );
  return false;
}

async function isOurs(hint: string, keys: KeyRing): Promise<boolean> {
  try {
    const { exp = 0 } = decodeJwt(hint);
    // Expiry is not checked: the clock is put to just before it.
    const currentDate = new Date((exp - 1) * 1000);
    await jwtVerify(hint, createLocalJWKSet(keys.published()), { currentDate });
    return true;
  } catch {
    return false;
  }
}

/** The library is about to ask for a confirmation: at sign-out, or when another person signs in over a session. */
function confirmationIn(ctx: KoaContextWithOIDC): string | undefined {
  const route = ctx.oidc?.route;
  if (route !== "end_session" && route !== "resume") return undefined;
  const isPage = ctx.status === 200 && !ctx.response.get("location");
  const state = ctx.oidc.session?.state;
  if (!isPage || typeof state?.secret !== "string") return undefined;
  return state.secret;
}

function showForm(
  ctx: KoaContextWithOIDC,
  secret: string,
  title: string,
): void {
  const action = ctx.oidc.urlFor("end_session_confirm");
  ctx.type = "html";
  ctx.status = 200;
  ctx.body = page(
    title,
    html`<form method="post" action="${action}">
        <input type="hidden" name="xsrf" value="${secret}" />
        <input type="hidden" name="logout" value="yes" />
        <button type="submit">Continue</button>
      </form>
      <script>
        document.forms[0].submit();
      </script>`,
  );
}

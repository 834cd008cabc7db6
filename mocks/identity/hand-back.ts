import type { KoaContextWithOIDC } from "oidc-provider";
import type { Faults } from "../faults.ts";
import { wordFor, type Accounts } from "./accounts.ts";
import type { Client } from "./library.ts";
import { html, page } from "./html.ts";

type Options = { client: Client; accounts: Accounts; faults: Faults };

/**
 * Turns the last redirect of a sign-in into the page with the Continue button,
 * whose form goes to the service by GET (sign-in 1.5). Errors stay
 * redirects (1.10). Neither carries `iss`, which DfE Identity does not send (1.1).
 */
export function handBack({ client, accounts, faults }: Options) {
  return async (
    ctx: KoaContextWithOIDC,
    next: () => Promise<unknown>,
  ): Promise<void> => {
    await next();
    const target = targetIn(ctx, client);
    if (target === null) return;
    const { searchParams } = target;
    searchParams.delete("iss");
    const account = accounts.find(ctx.oidc.account?.accountId ?? "");
    const who = account && wordFor(account);
    if (searchParams.has("code")) {
      if (faults.takeIdentity(["access-denied"], { who })) deny(searchParams);
      if (faults.takeIdentity(["missing-state"], { who }))
        searchParams.delete("state");
      if (faults.takeIdentity(["wrong-state"], { who }))
        searchParams.set("state", "a-state-that-nobody-sent");
    }
    if (searchParams.has("code")) showCompletion(ctx, target);
    else ctx.redirect(target.href);
  };
}

function targetIn(ctx: KoaContextWithOIDC, client: Client): URL | null {
  const location = ctx.response.get("location");
  if (!ctx.path.startsWith("/connect/authorize") || !location) return null;
  const target = URL.parse(location);
  const isClients = client.redirectUris.some((uri) => location.startsWith(uri));
  return isClients ? target : null;
}

function deny(answer: URLSearchParams): void {
  answer.delete("code");
  answer.set("error", "access_denied");
  answer.set("error_description", "The authorization was denied.");
}

function showCompletion(ctx: KoaContextWithOIDC, target: URL): void {
  const fields = [...target.searchParams].map(
    ([name, value]) =>
      html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  ctx.status = 200;
  ctx.remove("location");
  ctx.type = "html";
  ctx.body = page(
    "You’ve signed in to your DfE Identity account",
    html`<form method="get" action="${target.origin}${target.pathname}">
      ${fields}
      <button type="submit">Continue</button>
    </form>`,
  );
}

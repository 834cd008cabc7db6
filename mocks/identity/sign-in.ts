import type Provider from "oidc-provider";
import { errors, type KoaContextWithOIDC } from "oidc-provider";
import type { Account } from "../people/person.ts";
import type { Accounts, Anyone } from "./accounts.ts";
import { formIn } from "./form.ts";
import { html, page } from "./html.ts";
import { signInPage, type FormErrors } from "./sign-in-page.ts";

type Next = () => Promise<unknown>;

/** Who asks: the accounts that it knows, and what it stands in for. */
type Asking = { accounts: Accounts; standsFor: string };

/** Asks who is signing in, and goes back to the authorize request with the answer. */
export function signIn(provider: Provider, asking: Asking) {
  return async (ctx: KoaContextWithOIDC, next: Next): Promise<void> => {
    if (!ctx.path.startsWith("/interaction/")) {
      await next();
      return;
    }
    ctx.type = "html";
    ctx.set("cache-control", "no-store");
    try {
      await provider.interactionDetails(ctx.req, ctx.res);
      if (ctx.method === "POST") await choose(ctx, provider, asking);
      else ctx.body = signInPage(asking.standsFor);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      ctx.status = 400;
      ctx.body = page(
        "You need to start again",
        html`<p>This sign-in has expired or is already finished.</p>`,
      );
    }
  };
}

async function choose(
  ctx: KoaContextWithOIDC,
  provider: Provider,
  { accounts, standsFor }: Asking,
): Promise<void> {
  const chosen = accountIn(await formIn(ctx), accounts);
  if ("wrong" in chosen) {
    ctx.status = 422;
    ctx.body = signInPage(standsFor, chosen.values, chosen.wrong);
    return;
  }
  const returnTo = await provider.interactionResult(ctx.req, ctx.res, {
    login: { accountId: chosen.sub, remember: false },
  });
  ctx.status = 303;
  ctx.redirect(returnTo);
}

type Refused = { wrong: FormErrors; values: Anyone };

function accountIn(
  form: URLSearchParams,
  accounts: Accounts,
): Account | Refused {
  const values = {
    trn: form.get("trn")?.trim() ?? "",
    name: form.get("name")?.trim() ?? "",
    email: form.get("email")?.trim() ?? "",
    birthdate: form.get("birthdate")?.trim() ?? "",
  };
  if (!form.has("email") && !form.has("name")) {
    const word = form.get("sub") ?? values.trn;
    const chosen = accounts.inCast(word);
    return chosen ?? { values, wrong: { trn: "No test teacher has this TRN" } };
  }
  const wrong = wrongIn(values);
  if (Object.keys(wrong).length > 0) return { values, wrong };
  return accounts.register(values);
}

function wrongIn({ trn, name, email, birthdate }: Anyone): FormErrors {
  return {
    ...(!/^(\d{7})?$/.test(trn) && { trn: "Enter 7 digits, or nothing" }),
    ...(name === "" && { name: "Enter a name" }),
    ...(!/^\S+@\S+$/.test(email) && { email: "Enter an email address" }),
    ...(!isDateOrEmpty(birthdate) && {
      birthdate: "Enter a date like 1989-04-23, or nothing",
    }),
  };
}

function isDateOrEmpty(word: string): boolean {
  if (word === "") return true;
  if (!/^\d{4}-\d\d-\d\d$/.test(word)) return false;
  const date = new Date(`${word}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(word);
}

import type { KoaContextWithOIDC } from "oidc-provider";
import type { Faults } from "../faults.ts";
import type { Account } from "../people/person.ts";
import { wordFor, type Accounts } from "./accounts.ts";
import type { KeyRing } from "./key-ring.ts";
import { strikeOutage } from "./outage.ts";
import { finishIdToken, idTokenFaults, signAccessToken } from "./tokens.ts";

type Options = {
  issuer: string;
  accessTokenSeconds: number;
  accounts: Accounts;
  keys: KeyRing;
  faults: Faults;
};

type TokenResponse = { id_token?: string; scope: string };

/**
 * Lets the library judge the token request, then answers with tokens as DfE
 * Identity writes them, or with the fault that is switched on (sign-in 1.6, 1.10).
 */
export function tokenEndpoint(options: Options) {
  return async (
    ctx: KoaContextWithOIDC,
    next: () => Promise<unknown>,
  ): Promise<void> => {
    await next();
    if (ctx.path !== "/connect/token" || ctx.status !== 200) return;
    const account = options.accounts.find(ctx.oidc.account?.accountId ?? "");
    if (account === undefined) return;
    const who = wordFor(account);
    if (await strikeOutage(ctx, options.faults, who)) return;
    if (refuse(ctx, options.faults, who)) return;
    ctx.body = await tokensFor(account, who, ctx.body as TokenResponse, {
      ...options,
      clientId: ctx.oidc.client?.clientId ?? "",
    });
  };
}

function refuse(ctx: KoaContextWithOIDC, faults: Faults, who: string): boolean {
  const fault = faults.takeIdentity(["invalid-grant", "invalid-client"], {
    who,
  });
  if (fault === null) return false;
  const isGrant = fault.kind === "invalid-grant";
  ctx.status = isGrant ? 400 : 401;
  ctx.body = isGrant
    ? {
        error: "invalid_grant",
        error_description: "The specified token is no longer valid.",
      }
    : {
        error: "invalid_client",
        error_description: "The specified client credentials are invalid.",
      };
  return true;
}

async function tokensFor(
  account: Account,
  who: string,
  given: TokenResponse,
  options: Options & { clientId: string },
) {
  const { faults, keys } = options;
  const short = faults.takeIdentity(["short-access-token"], { who });
  const seconds = short?.accessTokenSeconds ?? options.accessTokenSeconds;
  const accessToken = await signAccessToken(
    account,
    { ...options, scope: given.scope, seconds },
    keys.main,
  );
  const noIdToken = faults.takeIdentity(["no-id-token"], { who });
  const noLife = faults.takeIdentity(["no-expires-in"], { who });
  return {
    access_token: accessToken,
    token_type: "Bearer",
    ...(noLife === null && { expires_in: seconds }),
    ...(given.id_token !== undefined &&
      noIdToken === null && {
        id_token: await finishIdToken(
          given.id_token,
          accessToken,
          keys,
          faults.takeIdentity(idTokenFaults, { who })?.kind,
        ),
      }),
  };
}

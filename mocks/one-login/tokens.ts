import { decodeJwt, SignJWT } from "jose";
import type { KoaContextWithOIDC } from "oidc-provider";
import type { Faults } from "../faults.ts";
import { wordFor, type Accounts } from "../identity/accounts.ts";
import type { KeyRing } from "../identity/key-ring.ts";
import { strikeOutage } from "../identity/outage.ts";
import type { Account } from "../people/person.ts";

type Options = {
  issuer: string;
  accessTokenSeconds: number;
  accounts: Accounts;
  keys: KeyRing;
  faults: Faults;
};

type TokenResponse = { id_token?: string; scope: string };

/** As long as the ID token of GOV.UK One Login that is carried along (sign-in 2.3). */
const INNER_TOKEN_LENGTH = 900;

/** Lets the library judge the token request, then answers with tokens as the provider writes them. */
export function tokenEndpoint(options: Options) {
  return async (
    ctx: KoaContextWithOIDC,
    next: () => Promise<unknown>,
  ): Promise<void> => {
    await next();
    if (ctx.path !== "/oauth2/token" || ctx.status !== 200) return;
    const account = options.accounts.find(ctx.oidc.account?.accountId ?? "");
    if (account === undefined) return;
    if (await strikeOutage(ctx, options.faults, wordFor(account))) return;
    const { id_token: idToken = "", scope } = ctx.body as TokenResponse;
    ctx.body = {
      access_token: await accessToken(account, scope, options),
      token_type: "Bearer",
      expires_in: options.accessTokenSeconds,
      id_token: await withInnerToken(idToken, options.keys),
    };
  };
}

/** An access token that the record service can read (sign-in 2.2). */
async function accessToken(
  account: Account,
  scope: string,
  { issuer, accessTokenSeconds, keys }: Options,
): Promise<string> {
  return new SignJWT({
    ...(account.trn !== null && { trn: account.trn }),
    scope,
    _ta_auid: crypto.randomUUID(),
  })
    .setProtectedHeader({ alg: "RS256", kid: keys.main.kid, typ: "at+jwt" })
    .setIssuer(issuer)
    .setSubject(account.sub)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${accessTokenSeconds} seconds`)
    .sign(keys.main.privateKey);
}

/** GOV.UK One Login's own ID token is in it, so that a sign-out can reach that too (sign-in 2.3). */
async function withInnerToken(idToken: string, keys: KeyRing): Promise<string> {
  const payload = {
    ...decodeJwt(idToken),
    _ta_olidt: "x".repeat(INNER_TOKEN_LENGTH),
  };
  return new SignJWT(payload)
    .setProtectedHeader({ alg: "RS256", kid: keys.main.kid, typ: "JWT" })
    .sign(keys.main.privateKey);
}

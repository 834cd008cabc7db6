import { createLocalJWKSet, jwtVerify } from "jose";
import type { KoaContextWithOIDC } from "oidc-provider";
import type { Faults } from "../faults.ts";
import { guidFor } from "../guid.ts";
import type { Account } from "../people/person.ts";
import { claimsOf, wordFor, type Accounts } from "./accounts.ts";
import type { KeyRing } from "./key-ring.ts";
import { strikeOutage } from "./outage.ts";

type Options = {
  issuer: string;
  accounts: Accounts;
  keys: KeyRing;
  faults: Faults;
};

/**
 * UserInfo: every public claim whatever the scopes, all values strings, TRN
 * claims with a TRN scope (sign-in 1.7). The library would refuse our
 * access tokens here, since it knows only its own opaque ones.
 */
export function userInfo(options: Options) {
  return async (
    ctx: KoaContextWithOIDC,
    next: () => Promise<unknown>,
  ): Promise<void> => {
    if (ctx.path !== "/connect/userinfo") {
      await next();
      return;
    }
    ctx.set("cache-control", "no-store");
    const bearer = await readBearer(ctx, options);
    if (bearer === null) {
      ctx.status = 401;
      ctx.set("www-authenticate", 'Bearer error="invalid_token"');
      ctx.body = {
        error: "invalid_token",
        error_description: "The specified token is invalid.",
      };
      return;
    }
    await answer(ctx, options.faults, bearer);
  };
}

type Bearer = { account: Account; scope: string };

async function readBearer(
  ctx: KoaContextWithOIDC,
  { issuer, accounts, keys }: Options,
): Promise<Bearer | null> {
  const token = /^Bearer +(\S+)$/i.exec(ctx.get("authorization"))?.[1];
  if (token === undefined) return null;
  try {
    const { payload } = await jwtVerify(
      token,
      createLocalJWKSet(keys.published()),
      { issuer, typ: "at+jwt" },
    );
    const account = accounts.find(payload.sub ?? "");
    return account ? { account, scope: String(payload.scope) } : null;
  } catch {
    return null;
  }
}

async function answer(
  ctx: KoaContextWithOIDC,
  faults: Faults,
  { account, scope }: Bearer,
): Promise<void> {
  const who = wordFor(account);
  if (await strikeOutage(ctx, faults, who)) return;
  const kinds = ["userinfo-down", "userinfo-other-sub"] as const;
  const fault = faults.takeIdentity(kinds, { who });
  if (fault?.kind === "userinfo-down") {
    ctx.status = 500;
    ctx.body = "";
    return;
  }
  const { trn, trn_lookup_status: _status, ...claims } = claimsOf(account);
  ctx.body = {
    ...claims,
    ...(/\b(dqt:read|trn)\b/.test(scope) && {
      ...(trn !== undefined && { trn }),
      trn_lookup_status: account.lookupStatus,
    }),
    ...(fault !== null && { sub: guidFor(`somebody else than ${who}`) }),
  };
}

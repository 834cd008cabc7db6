import { createLocalJWKSet, jwtVerify } from "jose";
import type { KoaContextWithOIDC } from "oidc-provider";
import type { Faults } from "../faults.ts";
import { wordFor, type Accounts } from "../identity/accounts.ts";
import type { KeyRing } from "../identity/key-ring.ts";
import { strikeOutage } from "../identity/outage.ts";
import type { Account } from "../people/person.ts";

type Options = {
  issuer: string;
  accounts: Accounts;
  keys: KeyRing;
  faults: Faults;
};

/** UserInfo, which alone has the name and date of birth that were verified (sign-in 2.3). */
export function userInfo(options: Options) {
  return async (
    ctx: KoaContextWithOIDC,
    next: () => Promise<unknown>,
  ): Promise<void> => {
    if (ctx.path !== "/oauth2/userinfo") {
      await next();
      return;
    }
    ctx.set("cache-control", "no-store");
    const account = await bearerIn(ctx, options);
    if (!account) {
      ctx.status = 401;
      ctx.set("www-authenticate", 'Bearer error="invalid_token"');
      ctx.body = { error: "invalid_token" };
      return;
    }
    const { faults } = options;
    const who = wordFor(account);
    if (await strikeOutage(ctx, faults, who)) return;
    const isOld = faults.takeIdentity(["old-verified-claims"], { who });
    const { sub, email, trn } = account;
    ctx.body = {
      sub,
      email,
      ...(trn !== null && { trn }),
      ...(isOld ? oldVerified(account) : verified(account)),
    };
  };
}

async function bearerIn(
  ctx: KoaContextWithOIDC,
  { issuer, accounts, keys }: Options,
): Promise<Account | undefined> {
  const [, token = ""] =
    /^Bearer +(\S+)$/i.exec(ctx.get("authorization")) ?? [];
  try {
    const all = createLocalJWKSet(keys.published());
    const { payload } = await jwtVerify(token, all, { issuer, typ: "at+jwt" });
    return accounts.find(payload.sub ?? "");
  } catch {
    return undefined;
  }
}

/** Since 11 February 2026: the parts of one name. */
function verified({ name: { first, middle, last }, birthDate }: Account) {
  return {
    verified_name: [first, middle, last].filter(Boolean),
    ...(birthDate !== null && { verified_date_of_birth: birthDate }),
  };
}

/** Before that: every name and every date that was verified. */
function oldVerified({ name: { first, middle, last }, birthDate }: Account) {
  return {
    onelogin_verified_names: [[first, middle, last].filter(Boolean)],
    ...(birthDate !== null && { onelogin_verified_birthdates: [birthDate] }),
  };
}

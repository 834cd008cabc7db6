import { lte } from "drizzle-orm";
import { z } from "zod";

import type { Database } from "~db/connect.server";
import { logoutTokens } from "~db/schema";
import { sweepRows } from "~db/sweep.server";
import { hash } from "~/platform/sealing.server";
import { type Signed, TokenRefused, verifySigned } from "./signed-token.server";

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
/** Such tokens live two minutes (sign-in 2.5). */
const OLDEST_SECONDS = 3 * 60;
/** So long it is known which tokens there were: longer than any of them holds. */
const KNOWN_MS = 10 * 60 * 1000;

const logoutToken = z.object({
  /** To the letter, as in `claims.ts`. */
  sub: z.string().regex(/\S/),
  jti: z.string().min(1).max(500),
  events: z.object({ [EVENT]: z.looseObject({}) }),
  /** An ID token has one: it cannot be taken for one of these. */
  nonce: z.undefined().optional(),
});

/**
 * Who has signed out elsewhere, as a provider tells it (OpenID Connect Back-Channel Logout 1.0, 2.6).
 * Each token counts once.
 *
 * @throws TokenRefused
 * @throws ProviderUnreachable
 */
export async function readLogoutToken(
  token: string,
  signed: Signed,
  database: Database,
): Promise<{ issuer: string; subject: string }> {
  const payload = await verifySigned(token, signed, {
    oldestSeconds: OLDEST_SECONDS,
    requiredClaims: ["iat", "exp", "jti", "events", "sub"],
  });
  const { data, error } = logoutToken.safeParse(payload);
  if (!data)
    throw new TokenRefused(String(error.issues[0]?.path[0] ?? "claims"));
  const { issuer } = signed.provider;
  const isNew = await database
    .insert(logoutTokens)
    .values({
      id: await hash(JSON.stringify([issuer, data.jti])),
      seenAt: signed.now,
    })
    .onConflictDoNothing()
    .returning({ id: logoutTokens.id });
  if (isNew.length === 0) throw new TokenRefused("jti was there before");
  return { issuer, subject: data.sub };
}

/** Sweeps out what need not be known any more; how many. */
export async function sweepLogoutTokens({
  database,
  now,
}: {
  database: Database;
  now: number;
}): Promise<number> {
  const isOld = lte(logoutTokens.seenAt, now - KNOWN_MS);
  return sweepRows(database, logoutTokens, isOld);
}

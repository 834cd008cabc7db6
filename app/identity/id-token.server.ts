import { base64url, type JWTPayload } from "jose";

import { type Signed, TokenRefused, verifySigned } from "./signed-token.server";

export type ExpectedIdToken = Signed & { nonce: string; accessToken: string };

/** It is asked for with a code that lives five minutes, and comes straight from its maker. */
const OLDEST_SECONDS = 10 * 60;

/**
 * Verifies an ID token (OpenID Connect Core 3.1.3.7): signature by a key of the issuer, with an
 * algorithm of the provider's setting, issuer to the letter, audience, authorized party, times, nonce, and `at_hash`. A key that
 * is not known is looked for once more at the issuer, which may have rotated it.
 *
 * @throws TokenRefused
 */
export async function verifyIdToken(
  token: string,
  expected: ExpectedIdToken,
): Promise<JWTPayload> {
  const payload = await verifySigned(token, expected, {
    oldestSeconds: OLDEST_SECONDS,
    requiredClaims: ["sub", "exp", "iat"],
  });
  if (payload["nonce"] !== expected.nonce) throw new TokenRefused("nonce");
  if (!isAuthorizedParty(payload, expected.provider.clientId))
    throw new TokenRefused("azp");
  const atHash = payload["at_hash"];
  if (
    atHash !== undefined &&
    atHash !== (await halfHash(expected.accessToken))
  ) {
    throw new TokenRefused("at_hash");
  }
  return payload;
}

/** For us alone: `azp` is us if it is there, and there is no audience beside us. */
function isAuthorizedParty(
  { azp, aud }: JWTPayload,
  clientId: string,
): boolean {
  if (Array.isArray(aud) && aud.length > 1) return false;
  return azp === undefined || azp === clientId;
}

/** The left half of the access token's SHA-256 (OpenID Connect Core 3.1.3.6), for RS256 and ES256. */
async function halfHash(accessToken: string): Promise<string> {
  const bytes = new TextEncoder().encode(accessToken);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return base64url.encode(new Uint8Array(digest).subarray(0, 16));
}

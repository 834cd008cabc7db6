import {
  base64url,
  createLocalJWKSet,
  errors,
  type JWTPayload,
  jwtVerify,
} from "jose";

import {
  discover,
  type Provider,
  ProviderUnreachable,
  rediscover,
} from "./provider.server";
import type { ProviderSetting } from "./providers";

export type ExpectedIdToken = {
  provider: Pick<
    ProviderSetting,
    "issuer" | "clientId" | "algorithms" | "timeoutMs"
  >;
  nonce: string;
  accessToken: string;
  now: number;
};

/** Thrown when an ID token is not the one that we asked for; `reason` is safe to log. */
export class IdTokenRefused extends Error {
  override name = "IdTokenRefused";
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`The ID token was refused: ${reason}`, options);
    this.reason = reason;
  }
}

const SKEW_SECONDS = 60;
/** It is asked for with a code that lives five minutes, and comes straight from its maker. */
const OLDEST_SECONDS = 10 * 60;

/**
 * Verifies an ID token (OpenID Connect Core 3.1.3.7): signature by a key of the issuer, with an
 * algorithm of the provider's setting, issuer to the letter, audience, authorized party, times, nonce, and `at_hash`. A key that
 * is not known is looked for once more at the issuer, which may have rotated it.
 *
 * @throws IdTokenRefused
 */
export async function verifyIdToken(
  token: string,
  expected: ExpectedIdToken,
): Promise<JWTPayload> {
  const payload = await verifySignature(token, expected);
  if (payload["nonce"] !== expected.nonce) throw new IdTokenRefused("nonce");
  if (!isAuthorizedParty(payload, expected.provider.clientId))
    throw new IdTokenRefused("azp");
  const atHash = payload["at_hash"];
  if (
    atHash !== undefined &&
    atHash !== (await halfHash(expected.accessToken))
  ) {
    throw new IdTokenRefused("at_hash");
  }
  return payload;
}

async function verifySignature(
  token: string,
  expected: ExpectedIdToken,
): Promise<JWTPayload> {
  try {
    return await verifyWith(
      await discover(expected.provider, expected.now),
      token,
      expected,
    );
  } catch (error) {
    if (!(error instanceof errors.JWKSNoMatchingKey)) throw asRefused(error);
  }
  try {
    return await verifyWith(
      await rediscover(expected.provider, expected.now),
      token,
      expected,
    );
  } catch (error) {
    throw asRefused(error);
  }
}

async function verifyWith(
  provider: Provider,
  token: string,
  expected: ExpectedIdToken,
) {
  const { payload } = await jwtVerify(token, createLocalJWKSet(provider.keys), {
    issuer: expected.provider.issuer,
    audience: expected.provider.clientId,
    algorithms: [...expected.provider.algorithms],
    clockTolerance: SKEW_SECONDS,
    // Without it jose does not look at `iat` at all.
    maxTokenAge: OLDEST_SECONDS,
    requiredClaims: ["sub", "exp", "iat"],
    currentDate: new Date(expected.now),
  });
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

function asRefused(error: unknown): unknown {
  if (error instanceof ProviderUnreachable) return error;
  // What jose does not put into words of its own is a published key that cannot be imported.
  if (!(error instanceof errors.JOSEError))
    return new IdTokenRefused("key", { cause: error });
  const claim =
    error instanceof errors.JWTClaimValidationFailed ? ` ${error.claim}` : "";
  return new IdTokenRefused(`${error.code}${claim}`, { cause: error });
}

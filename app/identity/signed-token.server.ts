import { createLocalJWKSet, errors, type JWTPayload, jwtVerify } from "jose";

import {
  discover,
  type Provider,
  ProviderUnreachable,
  rediscover,
} from "./provider.server";
import type { ProviderSetting } from "./providers";

/** Who must have signed it, and when that is checked (UTC milliseconds). */
export type Signed = {
  provider: Pick<
    ProviderSetting,
    "issuer" | "clientId" | "algorithms" | "timeoutMs"
  >;
  now: number;
};

/** Thrown when a token is not what a provider would send us; `reason` is safe to log. */
export class TokenRefused extends Error {
  override name = "TokenRefused";
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`The token was refused: ${reason}`, options);
    this.reason = reason;
  }
}

const SKEW_SECONDS = 60;

/**
 * The claims of a token that a provider has signed for us: by a key of the issuer, with an algorithm of
 * the provider's setting; issuer to the letter, audience and times. A key that is not known is looked
 * for once more at the issuer, which may have rotated it.
 *
 * @throws TokenRefused
 * @throws ProviderUnreachable when its keys cannot be had
 */
export async function verifySigned(
  token: string,
  signed: Signed,
  limits: { oldestSeconds: number; requiredClaims: string[] },
): Promise<JWTPayload> {
  const verifyWith = (provider: Provider) =>
    jwtVerify(token, createLocalJWKSet(provider.keys), {
      issuer: signed.provider.issuer,
      audience: signed.provider.clientId,
      algorithms: [...signed.provider.algorithms],
      clockTolerance: SKEW_SECONDS,
      // Without it jose does not look at `iat` at all.
      maxTokenAge: limits.oldestSeconds,
      requiredClaims: limits.requiredClaims,
      currentDate: new Date(signed.now),
    });
  try {
    const known = await discover(signed.provider, signed.now);
    return (await verifyWith(known)).payload;
  } catch (error) {
    if (!(error instanceof errors.JWKSNoMatchingKey)) throw asRefused(error);
  }
  try {
    const newest = await rediscover(signed.provider, signed.now);
    return (await verifyWith(newest)).payload;
  } catch (error) {
    throw asRefused(error);
  }
}

function asRefused(error: unknown): unknown {
  if (error instanceof ProviderUnreachable) return error;
  // What jose does not put into words of its own is a published key that cannot be imported.
  if (!(error instanceof errors.JOSEError))
    return new TokenRefused("key", { cause: error });
  const claim =
    error instanceof errors.JWTClaimValidationFailed ? ` ${error.claim}` : "";
  return new TokenRefused(`${error.code}${claim}`, { cause: error });
}

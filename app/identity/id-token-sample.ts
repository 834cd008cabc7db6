import { expect } from "vitest";

import { verifyIdToken } from "./id-token.server";
import { TokenRefused } from "./signed-token.server";
import {
  CLIENT_ID,
  idTokenClaims,
  NOW,
  type Provider,
  sign,
} from "./provider-sample";

/** Verifies a token of the provider whose claims differ by these from what was asked for. */
export async function verifyWith(provider: Provider, changes: object) {
  const claims = await idTokenClaims(provider.issuer, changes);
  return verify(provider, await sign(claims, provider.key));
}

/** Verifies a token as the one that was asked for, at a moment. */
export async function verify(
  { issuer, timeoutMs }: Provider,
  token: string,
  now = NOW,
) {
  return verifyIdToken(token, {
    provider: {
      issuer,
      clientId: CLIENT_ID,
      algorithms: ["RS256"],
      timeoutMs,
    },
    nonce: "the-nonce",
    accessToken: "the-access-token",
    now,
  });
}

/** Expects a refusal and, where it matters, its reason. */
export async function expectRefusal(
  attempt: Promise<unknown>,
  reason?: string,
) {
  const refusal = await attempt.catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(TokenRefused);
  if (reason) expect(refusal).toHaveProperty("reason", reason);
}

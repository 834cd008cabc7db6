import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from "jose";
import type { ReadToken } from "./dqt.ts";

type Options = {
  issuer: string;
  /** The keys as they are now; they may be rotated. */
  keys: () => JSONWebKeySet;
  /** Five minutes in the real service (record services 1.3). */
  clockToleranceSeconds: number;
};

/**
 * Reads access tokens as the record service does: signature, issuer and life
 * are checked, the audience is not, and an `exp` need not be there (record services 1.3).
 */
export function tokenReader(options: Options): ReadToken {
  return async (token) => {
    try {
      const { payload } = await jwtVerify(
        token,
        createLocalJWKSet(options.keys()),
        {
          issuer: options.issuer,
          clockTolerance: options.clockToleranceSeconds,
        },
      );
      return {
        ...(typeof payload.trn === "string" && { trn: payload.trn }),
        ...(typeof payload.scope === "string" && { scope: payload.scope }),
      };
    } catch {
      return null;
    }
  };
}

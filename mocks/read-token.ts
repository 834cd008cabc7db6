import {
  createLocalJWKSet,
  decodeJwt,
  jwtVerify,
  type JSONWebKeySet,
} from "jose";
import type { ReadToken } from "./dqt.ts";

/** Who may issue access tokens. */
type Issuer = {
  issuer: string;
  /** The keys as they are now; they may be rotated. */
  keys: () => JSONWebKeySet;
};

type Options = {
  issuers: readonly Issuer[];
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
      const { iss } = decodeJwt(token);
      const found = options.issuers.find(({ issuer }) => issuer === iss);
      if (!found) return null;
      const { issuer, keys } = found;
      const { payload } = await jwtVerify(token, createLocalJWKSet(keys()), {
        issuer,
        clockTolerance: options.clockToleranceSeconds,
      });
      return {
        ...(typeof payload.trn === "string" && { trn: payload.trn }),
        ...(typeof payload.scope === "string" && { scope: payload.scope }),
      };
    } catch {
      return null;
    }
  };
}

/** Whether a token may be used for records, by the scopes of either provider (sign-in 1.3, 2.2). */
export function isForRecords(scope: string): boolean {
  const scopes = scope.split(" ");
  return scopes.includes("dqt:read") || scopes.includes("teaching_record");
}

import { decodeJwt, SignJWT, type JWTPayload } from "jose";
import type { IdentityFaultKind } from "../faults.ts";
import type { Account } from "../people/person.ts";
import type { KeyRing, SigningKey } from "./key-ring.ts";

type AccessToken = {
  issuer: string;
  clientId: string;
  scope: string;
  seconds: number;
};

/** An access token that any record service can read (sign-in 1.6, record services 1.3). */
export function signAccessToken(
  account: Account,
  { issuer, clientId, scope, seconds }: AccessToken,
  key: SigningKey,
): Promise<string> {
  const seesTrn = /\b(dqt:read|trn)\b/.test(scope);
  return new SignJWT({
    ...(seesTrn && account.trn !== null && { trn: account.trn }),
    scope,
    client_id: clientId,
  })
    .setProtectedHeader({ alg: "RS256", kid: key.kid, typ: "at+jwt" })
    .setIssuer(issuer)
    .setSubject(account.sub)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${seconds} seconds`)
    .sign(key.privateKey);
}

/** The faults that are in the ID token itself. */
export const idTokenFaults: readonly IdentityFaultKind[] = [
  "wrong-nonce",
  "wrong-audience",
  "wrong-issuer",
  "expired-token",
  "wrong-signature",
  "rotated-key",
  "unknown-key",
  "trn-only-in-userinfo",
];

/** Gives the library's ID token what DfE Identity adds, and a fault if there is one (sign-in 1.6). */
export async function finishIdToken(
  idToken: string,
  accessToken: string,
  keys: KeyRing,
  fault: IdentityFaultKind | undefined,
): Promise<string> {
  const claims = decodeJwt(idToken);
  const payload = {
    ...claims,
    azp: claims.aud,
    at_hash: await halfHash(accessToken),
    ...wrongClaims(claims, fault),
  };
  const key = await keyFor(keys, fault);
  const kid = fault === "wrong-signature" ? keys.main.kid : key.kid;
  return new SignJWT(
    fault === "trn-only-in-userinfo" ? hideTrn(payload) : payload,
  )
    .setProtectedHeader({ alg: "RS256", kid, typ: "JWT" })
    .sign(key.privateKey);
}

function wrongClaims(
  { iat = 0 }: JWTPayload,
  fault: IdentityFaultKind | undefined,
): JWTPayload {
  switch (fault) {
    case "wrong-nonce":
      return { nonce: "not-the-nonce-that-was-sent" };
    case "wrong-audience":
      return { aud: "another-service", azp: "another-service" };
    case "wrong-issuer":
      return { iss: "https://identity.example.com/" };
    case "expired-token":
      return { iat: iat - 7200, exp: iat - 6000 };
    default:
      return {};
  }
}

async function keyFor(
  keys: KeyRing,
  fault: IdentityFaultKind | undefined,
): Promise<SigningKey> {
  if (fault === "rotated-key") return keys.rotate();
  if (fault === "unknown-key" || fault === "wrong-signature")
    return keys.outsider();
  return keys.main;
}

function hideTrn(payload: JWTPayload): JWTPayload {
  const { trn: _trn, trn_lookup_status: _status, ...others } = payload;
  return others;
}

/** The left half of the digest (OpenID Connect Core 3.1.3.6). */
async function halfHash(token: string): Promise<string> {
  const bytes = new TextEncoder().encode(token);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Buffer.from(digest).subarray(0, 16).toString("base64url");
}

import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { vi } from "vitest";

import { hash } from "~/platform/sealing.server";

export const NOW = Date.UTC(2026, 8, 1, 9);
export const CLIENT_ID = "aytq";
export const SUB = "5f0b8a5e-7d0b-4f5a-9b0a-3c1f6a1d2e4f";

type Answer = (request: Request) => Response | Promise<Response>;
type Key = Awaited<ReturnType<typeof makeKey>>;

let providers = 0;

/**
 * A provider of OpenID Connect behind `fetch`, at an issuer that no other test has seen. What it
 * answers at a path can be replaced; what it was asked is in `asked`.
 */
export async function startProvider({ slash = true } = {}) {
  providers += 1;
  const host = `https://identity-${providers}.example`;
  const issuer = slash ? `${host}/` : host;
  const key = await sharedKey;
  const asked: Request[] = [];
  const metadata: Record<string, unknown> = {
    issuer,
    authorization_endpoint: `${host}/connect/authorize`,
    token_endpoint: `${host}/connect/token`,
    userinfo_endpoint: `${host}/connect/userinfo`,
    end_session_endpoint: `${host}/connect/signout`,
    jwks_uri: `${host}/.well-known/jwks`,
  };
  const answers: Record<string, Answer> = {
    "/.well-known/openid-configuration": () => Response.json(metadata),
    "/.well-known/jwks": () => Response.json({ keys: [key.publicKey] }),
  };
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    asked.push(request.clone());
    const { origin, pathname } = new URL(request.url);
    const answer = origin === host ? answers[pathname] : undefined;
    if (!answer) throw new Error(`Nobody is there: ${request.url}`);
    return answer(request);
  });
  return { issuer, timeoutMs: 5000, host, key, metadata, answers, asked };
}

export type Provider = Awaited<ReturnType<typeof startProvider>>;

/** The claims of an ID token as the provider should make them; `undefined` leaves one out. */
export async function idTokenClaims(issuer: string, changes: object = {}) {
  return {
    iss: issuer,
    aud: CLIENT_ID,
    azp: CLIENT_ID,
    sub: SUB,
    nonce: "the-nonce",
    iat: NOW / 1000,
    exp: NOW / 1000 + 20 * 60,
    at_hash: await halfHash("the-access-token"),
    ...changes,
  };
}

/** Signs claims with a key of the provider, or with any other. */
export async function sign(claims: JWTPayload, { kid, alg, secret }: Key) {
  return new SignJWT(claims)
    .setProtectedHeader({ alg, typ: "JWT", ...(kid && { kid }) })
    .sign(secret);
}

/** A new key pair, with its public half as the JWKS has it. */
export async function makeKey(kid: string, alg = "RS256") {
  const { privateKey, publicKey } = await generateKeyPair(alg, {
    extractable: true,
  });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: "sig" };
  return {
    kid,
    alg,
    secret: privateKey as CryptoKey | Uint8Array,
    publicKey: jwk,
  };
}

/** Times out as soon as anything waits for it, instead of after the five seconds asked for. */
export function hurryTimeouts() {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  return vi.spyOn(AbortSignal, "timeout").mockImplementation(() => timeout(1));
}

/** An answer that never comes; it ends when whoever asks loses patience. */
export const silence: Answer = ({ signal }) =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });

export async function halfHash(accessToken: string): Promise<string> {
  const whole = (await hash(accessToken)).replaceAll("-", "+");
  const half = atob(whole.replaceAll("_", "/")).slice(0, 16);
  return btoa(half)
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

const sharedKey = makeKey("key-1");

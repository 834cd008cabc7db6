import type { Mocks } from "./server.ts";
import { clientId } from "./server.ts";
import { createVisitor, formOn, type Sight } from "./visitor.ts";

/** A service and its visitor, made for the tests of the provider. */
export const serviceOrigin = "http://localhost:9";
export const callback = `${serviceOrigin}/auth/identity/callback`;
export const signedOut = `${serviceOrigin}/signed-out`;
export const clientSecret = "not+a secret/only=for%tests";

/** Parameters to change; undefined leaves one out. */
type Changes = Record<string, string | undefined>;

type TokenAnswer = {
  status: number;
  body: Record<string, string | number>;
};

const verifier = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";

/** Walks through sign-in and sign-out at DfE Identity as the service and its visitor do together. */
export function createRelyingParty({ issuer, origin }: Mocks) {
  return relyingParty(origin, { base: `${issuer}connect`, asks: {} });
}

/** The same at GOV.UK One Login. */
export function createOneLoginParty({ oneLoginIssuer, origin }: Mocks) {
  const redirect_uri = `${serviceOrigin}/auth/onelogin/callback`;
  const scope = "openid email profile teaching_record";
  return relyingParty(origin, {
    base: `${oneLoginIssuer}oauth2`,
    asks: { redirect_uri, scope },
  });
}

type Place = {
  /** The beginning of the addresses of its endpoints. */
  base: string;
  /** What is asked for otherwise than at DfE Identity. */
  asks: Record<string, string>;
};

function relyingParty(origin: string, { base, asks }: Place) {
  const visitor = createVisitor(origin);

  async function authorize(changes: Changes = {}): Promise<Sight> {
    const query = await authorizeQuery({ ...asks, ...changes });
    return visitor.visit(`${base}/authorize?${query}`);
  }

  /** Signs in as someone of the cast, up to what the completion page hands back. */
  async function signIn(word: string, changes: Changes = {}): Promise<Sight> {
    const page = await authorize(changes);
    const name = /^\d+$/.test(word) ? "trn" : "sub";
    return visitor.post(page.url, { [name]: word });
  }

  async function token(
    code: string,
    changes: Record<string, string> = {},
    secret = clientSecret,
  ): Promise<TokenAnswer> {
    const { redirect_uri = callback } = asks;
    const response = await fetch(
      `${base}/token`,
      tokenRequest(secret, { code, redirect_uri, ...changes }),
    );
    return { status: response.status, body: bodyOf(await response.text()) };
  }

  return {
    ...visitor,
    authorize,
    signIn,
    token,
    /** Signs in and exchanges the code. */
    tokensFor: async (word: string): Promise<TokenAnswer> =>
      token(formOn((await signIn(word)).html).fields.code ?? ""),
    userInfo: (accessToken: unknown) =>
      fetch(`${base}/userinfo`, {
        headers: { authorization: `Bearer ${String(accessToken)}` },
      }),
  };
}

async function authorizeQuery(changes: Changes): Promise<URLSearchParams> {
  const parameters = Object.entries({
    client_id: clientId,
    redirect_uri: callback,
    response_type: "code",
    scope: "email openid profile dqt:read",
    state: "the-state",
    nonce: "the-nonce",
    code_challenge: await challengeFor(verifier),
    code_challenge_method: "S256",
    ...changes,
  }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams(parameters);
}

function tokenRequest(
  secret: string,
  changes: Record<string, string>,
): RequestInit {
  const credentials = [clientId, secret].map(formEncoded).join(":");
  return {
    method: "POST",
    headers: { authorization: `Basic ${btoa(credentials)}` },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code_verifier: verifier,
      ...changes,
    }),
  };
}

function bodyOf(text: string): TokenAnswer["body"] {
  return text === "" ? {} : (JSON.parse(text) as TokenAnswer["body"]);
}

async function challengeFor(word: string): Promise<string> {
  const bytes = new TextEncoder().encode(word);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Buffer.from(digest).toString("base64url");
}

/** Both parts of the credentials are form-url-encoded (sign-in 1.2). */
function formEncoded(word: string): string {
  return new URLSearchParams({ word }).toString().slice("word=".length);
}

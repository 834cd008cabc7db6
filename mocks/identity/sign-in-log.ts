import type { KoaContextWithOIDC } from "oidc-provider";

/** One authorize request, as far as a test may want to know it (sign-in 1.4). */
export type SignIn = {
  at: string;
  clientId: string | null;
  redirectUri: string | null;
  scope: string | null;
  prompt: string | null;
  sessionId: string | null;
  trnToken: string | null;
  registrationToken: string | null;
  hasState: boolean;
  hasNonce: boolean;
  hasCodeChallenge: boolean;
  codeChallengeMethod: string | null;
};

const kept = 200;

/** Remembers the latest authorize requests, newest last. */
export function createSignInLog() {
  const signIns: SignIn[] = [];
  return {
    list: (): readonly SignIn[] => [...signIns],
    clear: (): void => void signIns.splice(0),
    async record(
      ctx: KoaContextWithOIDC,
      next: () => Promise<unknown>,
    ): Promise<void> {
      if (ctx.path === "/connect/authorize") signIns.push(signInOf(ctx));
      signIns.splice(0, signIns.length - kept);
      await next();
    },
  };
}

function signInOf(ctx: KoaContextWithOIDC): SignIn {
  const query = new URLSearchParams(ctx.querystring);
  return {
    at: new Date().toISOString(),
    clientId: query.get("client_id"),
    redirectUri: query.get("redirect_uri"),
    scope: query.get("scope"),
    prompt: query.get("prompt"),
    sessionId: query.get("session_id"),
    trnToken: query.get("trn_token"),
    registrationToken: query.get("registration_token"),
    hasState: query.has("state"),
    hasNonce: query.has("nonce"),
    hasCodeChallenge: query.has("code_challenge"),
    codeChallengeMethod: query.get("code_challenge_method"),
  };
}

import { Authenticator } from "remix-auth";

import type { DataKey } from "~/platform/keys.server";
import { randomToken } from "~/platform/sealing.server";
import { type Attempt, findAttempt, keepAttempt } from "./attempt.server";
import { type Claims, mergeClaims, readClaims } from "./claims";
import { verifyIdToken } from "./id-token.server";
import { TokenRefused } from "./signed-token.server";
import type { LinkTokens } from "./link-tokens.server";
import { discover, ProviderUnreachable } from "./provider.server";
import type { ProviderSetting } from "./providers";
import { explain, type SignInProblem } from "./sign-in-problem.server";
import { ProviderStrategy, type Tokens } from "./strategy.server";
import { fetchUserInfo } from "./user-info.server";

export type SignedIn = {
  claims: Claims;
  tokens: Tokens & { expiresInSeconds: number };
  returnTo: string;
};

/** `detail` is for the log: a protocol error code or a claim's name, never a value. */
export type SignInOutcome =
  | ({ signedIn: true } & SignedIn)
  | {
      signedIn: false;
      problem: SignInProblem;
      detail: string;
      returnTo: string | null;
    };

type Setting = {
  provider: ProviderSetting;
  keys: readonly DataKey[];
  now: number;
};

/**
 * Starts a sign-in at a provider.
 *
 * @returns the provider's address to go to, and the cookies that keep the attempt
 * @throws ProviderUnreachable
 */
export async function startSignIn(
  request: Request,
  wanted: { returnTo: string; linkTokens: LinkTokens },
  { provider: setting, keys, now }: Setting,
): Promise<{ address: string; cookies: string[] }> {
  const { issuer } = setting;
  const nonce = randomToken(32);
  const strategy = new ProviderStrategy({
    setting,
    provider: await discover(setting, now),
    nonce,
    linkTokens: Object.fromEntries(
      setting.linkTokens.flatMap((name) => {
        const token = wanted.linkTokens[name];
        return token ? [[name, token]] : [];
      }),
    ),
  });
  const start = new Request(setting.callback);
  const redirect = await thrownBy(
    new Authenticator().use(strategy).authenticate(strategy.name, start),
  );
  if (!(redirect instanceof Response)) throw redirect;
  const address = redirect.headers.get("Location") ?? "";
  const [libraryCookie = ""] = (redirect.headers.get("Set-Cookie") ?? "").split(
    ";",
  );
  const state = new URL(address).searchParams.get("state") ?? "";
  const attempt = {
    issuer,
    nonce,
    returnTo: wanted.returnTo,
    libraryCookie,
    startedAt: now,
  };
  return {
    address,
    cookies: await keepAttempt(request, state, attempt, keys),
  };
}

/** Ends a sign-in: the provider has sent the teacher back with a code or an error. */
export async function finishSignIn(
  request: Request,
  setting: Setting,
): Promise<SignInOutcome> {
  const state = new URL(request.url).searchParams.get("state") ?? "";
  const attempt = await findAttempt(request, state, setting);
  if (!attempt || attempt.issuer !== setting.provider.issuer) {
    return {
      signedIn: false,
      problem: "stale",
      detail: "no attempt",
      returnTo: null,
    };
  }
  try {
    checkIssuer(request, setting.provider);
    const { expiresInSeconds, ...tokens } = await exchangeCode(
      request,
      attempt,
      setting,
    );
    if (expiresInSeconds === null) throw new TokenRefused("no expires_in");
    const claims = await whoSignedIn(tokens, attempt, setting);
    return {
      signedIn: true,
      claims,
      tokens: { ...tokens, expiresInSeconds },
      returnTo: attempt.returnTo,
    };
  } catch (error) {
    return { signedIn: false, ...explain(error), returnTo: attempt.returnTo };
  }
}

async function exchangeCode(
  request: Request,
  attempt: Attempt,
  { provider: setting, now }: Setting,
) {
  const provider = await discover(setting, now);
  const strategy = new ProviderStrategy({ setting, provider });
  const callback = new Request(request.url, {
    headers: { Cookie: attempt.libraryCookie },
  });
  return new Authenticator<Tokens>()
    .use(strategy)
    .authenticate(strategy.name, callback);
}

async function whoSignedIn(
  { accessToken, idToken }: { accessToken: string; idToken: string },
  { nonce }: Attempt,
  { provider, now }: Setting,
): Promise<Claims> {
  const expected = { provider, nonce, accessToken, now };
  const claims = readClaims(await verifyIdToken(idToken, expected));
  if (!claims) throw new TokenRefused("sub");
  if (claims.trn && !provider.namesInUserInfo) return claims;
  const found = await discover(provider, now);
  const userInfo = await fetchUserInfo(
    found,
    accessToken,
    provider.timeoutMs,
  ).catch((error: unknown) => {
    // The record has a name too: only for the TRN nobody can be signed in without it.
    if (claims.trn && error instanceof ProviderUnreachable) return null;
    throw error;
  });
  const merged = userInfo ? mergeClaims(claims, userInfo) : claims;
  if (!merged) throw new TokenRefused("sub of UserInfo");
  return merged;
}

/** Whoever answers says that it was they who were asked, where they can (RFC 9207). */
function checkIssuer(
  request: Request,
  { issuer, sendsIssuer }: ProviderSetting,
): void {
  const said = new URL(request.url).searchParams.get("iss");
  const mayBeMissing = !sendsIssuer && said === null;
  if (!mayBeMissing && said !== issuer) throw new TokenRefused("iss");
}

async function thrownBy(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => new Error("The strategy was to redirect"),
    (thrown: unknown) => thrown,
  );
}

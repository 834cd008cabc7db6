import { Authenticator } from "remix-auth";

import type { Configuration } from "~/platform/configuration.server";
import { randomToken } from "~/platform/sealing.server";
import { type Attempt, findAttempt, keepAttempt } from "./attempt.server";
import { type Claims, mergeClaims, readClaims } from "./claims";
import { IdTokenRefused, verifyIdToken } from "./id-token.server";
import type { LinkTokens } from "./link-tokens.server";
import { discover } from "./provider.server";
import { explain, type SignInProblem } from "./sign-in-problem.server";
import { IdentityStrategy, type Tokens } from "./strategy.server";
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

type Setting = { configuration: Configuration; now: number };

/**
 * Starts a sign-in at DfE Identity.
 *
 * @returns the provider's address to go to, and the cookies that keep the attempt
 * @throws ProviderUnreachable
 */
export async function startSignIn(
  request: Request,
  wanted: { returnTo: string; linkTokens: LinkTokens },
  { configuration, now }: Setting,
): Promise<{ address: string; cookies: string[] }> {
  const issuer = configuration.IDENTITY_ISSUER;
  const nonce = randomToken(32);
  const strategy = await identityStrategy(configuration, now, {
    nonce,
    linkTokens: wanted.linkTokens,
  });
  const start = new Request(callbackAddress(configuration));
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
    cookies: await keepAttempt(
      request,
      state,
      attempt,
      configuration.DATA_KEYS,
    ),
  };
}

/** Ends a sign-in: the provider has sent the teacher back with a code or an error. */
export async function finishSignIn(
  request: Request,
  setting: Setting,
): Promise<SignInOutcome> {
  const { configuration, now } = setting;
  const state = new URL(request.url).searchParams.get("state") ?? "";
  const attempt = await findAttempt(request, state, {
    keys: configuration.DATA_KEYS,
    now,
  });
  if (!attempt || attempt.issuer !== configuration.IDENTITY_ISSUER) {
    return {
      signedIn: false,
      problem: "stale",
      detail: "no attempt",
      returnTo: null,
    };
  }
  try {
    const { expiresInSeconds, ...tokens } = await exchangeCode(
      request,
      attempt,
      setting,
    );
    if (expiresInSeconds === null) throw new IdTokenRefused("no expires_in");
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

/** Where DfE Identity sends teachers back to; registered there to the letter. */
function callbackAddress({ SERVICE_ORIGIN }: Configuration): string {
  return `${SERVICE_ORIGIN}/auth/identity/callback`;
}

async function exchangeCode(
  request: Request,
  attempt: Attempt,
  { configuration, now }: Setting,
) {
  const strategy = await identityStrategy(configuration, now, {});
  const callback = new Request(request.url, {
    headers: { Cookie: attempt.libraryCookie },
  });
  return new Authenticator<Tokens>()
    .use(strategy)
    .authenticate(strategy.name, callback);
}

async function whoSignedIn(
  tokens: { accessToken: string; idToken: string },
  { issuer, nonce }: Attempt,
  { configuration, now }: Setting,
): Promise<Claims> {
  const expected = {
    issuer,
    clientId: configuration.IDENTITY_CLIENT_ID,
    nonce,
    accessToken: tokens.accessToken,
    now,
  };
  const claims = readClaims(await verifyIdToken(tokens.idToken, expected));
  if (!claims) throw new IdTokenRefused("sub");
  if (claims.trn) return claims;
  const userInfo = await fetchUserInfo(
    await discover(issuer, now),
    tokens.accessToken,
  );
  const merged = mergeClaims(claims, userInfo);
  if (!merged) throw new IdTokenRefused("sub of UserInfo");
  return merged;
}

async function identityStrategy(
  configuration: Configuration,
  now: number,
  extra: { nonce?: string; linkTokens?: LinkTokens },
) {
  return new IdentityStrategy({
    provider: await discover(configuration.IDENTITY_ISSUER, now),
    clientId: configuration.IDENTITY_CLIENT_ID,
    clientSecret: configuration.IDENTITY_CLIENT_SECRET,
    redirectUri: callbackAddress(configuration),
    ...extra,
  });
}

async function thrownBy(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => new Error("The strategy was to redirect"),
    (thrown: unknown) => thrown,
  );
}

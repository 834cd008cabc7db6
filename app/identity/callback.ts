import type { LoaderFunctionArgs } from "@remix-run/cloudflare";

import { logFailure } from "~/platform/log.server";
import { seeOther } from "~/platform/see-other";
import { forgetAttempt } from "./attempt.server";
import { hostCookie } from "~/platform/cookie";
import { forgetLinkTokens } from "./link-tokens.server";
import { type ProviderSetting, providerSetting } from "./providers";
import { endSession, SESSION_COOKIE, startSession } from "./session.server";
import { signInAddress } from "./sign-in-address";
import { finishSignIn, type SignedIn } from "./sign-in.server";

/** Back from a provider, with a code or with an error (sign-in 1.10). */
export async function loader({
  request,
  params,
  context,
}: LoaderFunctionArgs): Promise<Response> {
  const { configuration, now } = context;
  const provider = providerSetting(configuration, params["provider"]);
  if (!provider) return new Response(null, { status: 404 });
  const keys = configuration.DATA_KEYS;
  const outcome = await finishSignIn(request, { provider, keys, now });
  const headers = new Headers();
  const state = new URL(request.url).searchParams.get("state");
  if (state) headers.append("Set-Cookie", forgetAttempt(state));
  if (outcome.signedIn) {
    await endSession(request, context.database);
    headers.append(
      "Set-Cookie",
      hostCookie(SESSION_COOKIE, await begin(outcome, provider, context)),
    );
    headers.append("Set-Cookie", forgetLinkTokens());
    return seeOther(outcome.returnTo, headers);
  }
  const { problem, detail, returnTo } = outcome;
  logFailure({
    event: "sign-in",
    reference: context.reference,
    reason: `${problem}: ${detail}`,
  });
  if (problem === "stale" && (await context.session()).state === "live") {
    // Back to the provider and on again, by the browser's own buttons: the teacher is signed in.
    return seeOther("/qualifications", headers);
  }
  return seeOther(signInAddress(problem, returnTo), headers);
}

async function begin(
  { claims, tokens }: SignedIn,
  { id: provider, issuer, wantsIdToken }: ProviderSetting,
  context: LoaderFunctionArgs["context"],
): Promise<string> {
  const { configuration, database, now } = context;
  const { accessToken, expiresInSeconds } = tokens;
  const person = { issuer, subject: claims.sub, provider };
  const { trn, name, birthdate, email } = claims;
  const idToken = wantsIdToken ? tokens.idToken : null;
  const kept = { accessToken, idToken, trn, name, birthdate, email };
  const id = await startSession({ ...person, expiresInSeconds }, kept, {
    database,
    keys: configuration.DATA_KEYS,
    now,
  });
  const endsAt = now + expiresInSeconds * 1000;
  context.whenSignedIn({ ...person, ...kept, endsAt });
  return id;
}

import { type LoaderFunctionArgs, redirect } from "@remix-run/cloudflare";

import { logFailure } from "~/platform/log.server";
import { forgetAttempt } from "./attempt.server";
import { hostCookie } from "~/platform/cookie";
import { forgetLinkTokens } from "./link-tokens.server";
import { endSession, SESSION_COOKIE, startSession } from "./session.server";
import { finishSignIn, type SignedIn } from "./sign-in.server";

/** Back from DfE Identity, with a code or with an error (contract identity 1.10). */
export async function loader({
  request,
  context,
}: LoaderFunctionArgs): Promise<Response> {
  const outcome = await finishSignIn(request, context);
  const headers = new Headers();
  const state = new URL(request.url).searchParams.get("state");
  if (state) headers.append("Set-Cookie", forgetAttempt(state));
  if (outcome.signedIn) {
    await endSession(request, context.database);
    headers.append(
      "Set-Cookie",
      hostCookie(SESSION_COOKIE, await begin(outcome, context)),
    );
    headers.append("Set-Cookie", forgetLinkTokens());
    return redirect(outcome.returnTo, { status: 303, headers });
  }
  const { problem, detail, returnTo } = outcome;
  logFailure({
    event: "sign-in",
    reference: context.reference,
    reason: `${problem}: ${detail}`,
  });
  if (problem === "stale" && (await context.session()).state === "live") {
    // Back to the provider and on again, by the browser's own buttons: the teacher is signed in.
    return redirect("/qualifications", { status: 303, headers });
  }
  const search = new URLSearchParams({
    why: problem,
    ...(returnTo && { return_to: returnTo }),
  });
  return redirect(`/sign-in?${search}`, { status: 303, headers });
}

async function begin(
  { claims, tokens }: SignedIn,
  context: LoaderFunctionArgs["context"],
): Promise<string> {
  const { configuration, database, now } = context;
  return startSession(
    {
      issuer: configuration.IDENTITY_ISSUER,
      subject: claims.sub,
      provider: "identity",
      expiresInSeconds: tokens.expiresInSeconds,
    },
    {
      accessToken: tokens.accessToken,
      idToken: tokens.idToken,
      trn: claims.trn,
      name: claims.name,
      birthdate: claims.birthdate,
    },
    { database, keys: configuration.DATA_KEYS, now },
  );
}

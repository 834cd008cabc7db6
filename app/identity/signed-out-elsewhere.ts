import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { z } from "zod";

import { readForm } from "~/forms/read-form.server";
import { logFailure } from "~/platform/log.server";
import { readLogoutToken } from "./logout-token.server";
import { ProviderUnreachable } from "./provider.server";
import { providerSetting } from "./providers";
import { endSessionsOf } from "./session.server";
import { TokenRefused } from "./signed-token.server";

const form = z.object({ logout_token: z.string() });

/**
 * A provider tells that somebody has signed out there: all their sessions here end too (OpenID Connect
 * Back-Channel Logout 1.0). No browser asks this, so there is no cookie and no page.
 */
export async function action({
  request,
  params,
  context,
}: ActionFunctionArgs): Promise<Response> {
  const { configuration, database, now, reference } = context;
  const provider = providerSetting(configuration, params["provider"]);
  if (!provider) return new Response(null, { status: 404 });
  const sent = await readForm(request, form);
  if (!sent.ok) return refused(400);
  try {
    const person = await readLogoutToken(
      sent.values.logout_token,
      { provider, now },
      database,
    );
    await endSessionsOf(person, database);
    return new Response(null, { status: 200 });
  } catch (error) {
    const isUnreachable = error instanceof ProviderUnreachable;
    if (!isUnreachable && !(error instanceof TokenRefused)) throw error;
    const reason = isUnreachable ? "unreachable" : error.reason;
    logFailure({ event: "sign-out", reference, reason });
    return refused(isUnreachable ? 503 : 400);
  }
}

function refused(status: number): Response {
  return Response.json({ error: "invalid_request" }, { status });
}

import type { AppLoadContext } from "@remix-run/cloudflare";

import { isOneLogin } from "~/content/service";
import { requireTeacher } from "~/identity/require-teacher.server";
import type { Session } from "~/identity/session.server";
import { seeOther } from "~/platform/see-other";

/**
 * The session of a teacher whose account is kept here: what they are called, and where they are written
 * to. Who signs in with GOV.UK One Login has that there.
 *
 * @throws a redirect to sign in, or to what they can change here
 */
export async function requireAccount(
  request: Request,
  context: AppLoadContext,
): Promise<Session> {
  const session = await requireTeacher(request, context);
  if (isOneLogin(session.provider)) throw seeOther("/account");
  return session;
}

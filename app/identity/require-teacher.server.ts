import { type AppLoadContext, redirect } from "@remix-run/cloudflare";

import { noHostCookie } from "~/platform/cookie";
import { returnTo } from "./return-to";
import { SESSION_COOKIE, type Session } from "./session.server";

/**
 * The session of the teacher who asks.
 *
 * @throws a redirect to sign in, which says whether a session has ended and leads back here
 */
export async function requireTeacher(
  request: Request,
  context: AppLoadContext,
): Promise<Session> {
  const visit = await context.session();
  if (visit.state === "live") return visit.session;
  throw toSignIn(
    new URL(request.url).pathname,
    visit.state === "ended" ? "ended" : "needed",
  );
}

/** Off to sign in, and back to this page afterwards; a session that is over is forgotten. */
export function toSignIn(path: string, why: "ended" | "needed"): Response {
  const search = new URLSearchParams({ why, return_to: returnTo(path) });
  const headers: HeadersInit =
    why === "ended" ? { "Set-Cookie": noHostCookie(SESSION_COOKIE) } : {};
  return redirect(`/sign-in?${search}`, { status: 303, headers });
}

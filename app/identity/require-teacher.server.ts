import type { AppLoadContext } from "@remix-run/cloudflare";

import { leadOn } from "~/forms/form-outcome";
import { signInAddress } from "./sign-in-address";
import type { Session, SessionOwner, SessionState } from "./session.server";

/**
 * The session of the teacher who asks.
 *
 * @throws a redirect to sign in, which says whether a session has ended and leads back here
 */
export async function requireTeacher(
  request: Request,
  context: AppLoadContext,
): Promise<Session> {
  const found = await context.session();
  if (found.state === "live") return found.session;
  throw toSignIn(
    new URL(request.url).pathname,
    found.state === "ended" ? "ended" : "needed",
  );
}

/**
 * Off to sign in, and back to this page afterwards. The cookie of a session that is over stays: this
 * answer may be late, and take away that of a session which has begun since.
 *
 * @param outcome `kept` when what was typed is here already
 */
export function toSignIn(
  path: string,
  why: "ended" | "needed",
  outcome: "kept" | "sign-in" = "sign-in",
): Response {
  return leadOn(signInAddress(why, path), outcome);
}

/**
 * Whose form it is that was sent: the signed-in teacher's or, when the session ended while the form
 * was filled in, theirs whose session it was. Who only handed in may not see or send anything:
 * `session` is null.
 *
 * @throws a redirect to sign in, when nobody knows whose it is
 */
export async function whoTyped(
  request: Request,
  context: AppLoadContext,
): Promise<{ person: SessionOwner; session: Session | null }> {
  const found = await context.session();
  const person = whoseIs(found);
  if (!person) throw toSignIn(new URL(request.url).pathname, "needed");
  return { person, session: found.state === "live" ? found.session : null };
}

/** Who may hand in what they typed or chose; null when nobody knows who it is. */
export function whoseIs(found: SessionState): SessionOwner | null {
  if (found.state === "live") return found.session;
  return found.state === "ended" ? found.owner : null;
}

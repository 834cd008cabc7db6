import { OAuth2RequestError } from "remix-auth-oauth2";
import { ZodError } from "zod";

import { TokenRefused } from "./signed-token.server";
import { ProviderUnreachable } from "./provider.server";

/** Why nobody was signed in (sign-in 1.10); each has its own words on the sign-in page. */
export type SignInProblem =
  "denied" | "stale" | "expired" | "provider-down" | "provider-fault";

/**
 * What a failure means for the teacher, and what the log may say of it.
 *
 * @throws the failure itself when it is none of a sign-in's
 */
export function explain(error: unknown): {
  problem: SignInProblem;
  detail: string;
} {
  if (error instanceof ProviderUnreachable)
    return { problem: "provider-down", detail: "unreachable" };
  if (error instanceof TokenRefused)
    return { problem: "provider-fault", detail: error.reason };
  if (error instanceof ZodError)
    return { problem: "provider-fault", detail: "token answer" };
  if (error instanceof OAuth2RequestError) return explainCode(error.code);
  if (error instanceof ReferenceError)
    return { problem: "stale", detail: "no code" };
  throw error;
}

/** RFC 6749 4.1.2.1 and 5.2; a code that is not of the protocol is not repeated in the log. */
function explainCode(code: string): { problem: SignInProblem; detail: string } {
  const detail = /^[a-z_]{1,40}$/.test(code) ? code : "error";
  if (code === "access_denied") return { problem: "denied", detail };
  if (code === "invalid_grant") return { problem: "expired", detail };
  if (code === "temporarily_unavailable" || code === "server_error") {
    return { problem: "provider-down", detail };
  }
  return { problem: "provider-fault", detail };
}

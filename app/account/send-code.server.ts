import type { AppLoadContext } from "@remix-run/cloudflare";

import type { SessionOwner } from "~/identity/session.server";
import { sendMessage } from "~/platform/notify.server";
import { storeOf } from "./change-request.server";
import { type CodePurpose, newCode } from "./codes.server";
import { codeMessage } from "./messages";

/** Sends a new code to where it is to prove that the teacher reads. */
export async function sendCode(
  context: AppLoadContext,
  person: SessionOwner,
  purpose: CodePurpose,
  value: string,
): Promise<"sent" | "too-many" | "not-sent"> {
  const code = await newCode(storeOf(context), person, purpose, value);
  if (code === null) return "too-many";
  const isSent = await sendMessage(
    context.configuration,
    codeMessage(purpose, value, code),
    context.reference,
  );
  return isSent ? "sent" : "not-sent";
}

/** What to say where a code was not sent, and with which status. */
export const NOT_SENT = {
  "too-many": {
    text: "You have asked for too many codes. Wait an hour and try again",
    status: 429,
  },
  "not-sent": {
    text: "We could not send the code. Try again in a few minutes",
    status: 422,
  },
} as const;

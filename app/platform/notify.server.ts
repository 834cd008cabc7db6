import { SignJWT } from "jose";

import type { Configuration } from "./configuration.server";
import { logFailure } from "./log.server";
import { askUpstream } from "./upstream.server";

/** Something to be told by e-mail or text message. */
export type Message =
  | { to: "email"; address: string; subject: string; body: string }
  | { to: "mobile"; number: string; body: string };

type NotifySetting = Pick<
  Configuration,
  | "NOTIFY_API_URL"
  | "NOTIFY_API_KEY"
  | "NOTIFY_EMAIL_TEMPLATE"
  | "NOTIFY_SMS_TEMPLATE"
>;

const TIMEOUT_MS = 10_000;

/**
 * Sends a message through GOV.UK Notify (docs.notifications.service.gov.uk/rest-api.html): one
 * template for e-mail and one for text messages, which hold nothing but what is said here.
 *
 * @returns whether Notify has taken it; a failure is logged without its address, and never thrown
 */
export async function sendMessage(
  setting: NotifySetting,
  message: Message,
  reference: string,
): Promise<boolean> {
  const { path, json } = asNotifyWants(setting, message);
  const answer = await askUpstream({
    url: `${setting.NOTIFY_API_URL}/v2/notifications/${path}`,
    headers: { Authorization: `Bearer ${await token(setting.NOTIFY_API_KEY)}` },
    json: { ...json, reference },
    timeoutMs: TIMEOUT_MS,
    readBodyOf: [],
  });
  const reason = typeof answer === "string" ? answer : String(answer.status);
  if (reason === "201") return true;
  logFailure({ event: "message", reference, reason });
  return false;
}

function asNotifyWants(setting: NotifySetting, message: Message) {
  if (message.to === "mobile") {
    const { number, body } = message;
    return {
      path: "sms",
      json: {
        phone_number: number,
        template_id: setting.NOTIFY_SMS_TEMPLATE,
        personalisation: { body },
      },
    };
  }
  const { address, subject, body } = message;
  return {
    path: "email",
    json: {
      email_address: address,
      template_id: setting.NOTIFY_EMAIL_TEMPLATE,
      personalisation: { subject, body },
    },
  };
}

const UUID_LENGTH = 36;

/** An API key is a name, the id of the service and a secret, in this order and joined by hyphens. */
function token(apiKey: string): Promise<string> {
  const secret = apiKey.slice(-UUID_LENGTH);
  const service = apiKey.slice(-2 * UUID_LENGTH - 1, -UUID_LENGTH - 1);
  return new SignJWT({ iss: service })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuedAt()
    .sign(new TextEncoder().encode(secret));
}

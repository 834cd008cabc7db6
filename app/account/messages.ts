import { SERVICE_NAME } from "~/content/service";
import type { Message } from "~/platform/notify.server";

/** What teachers are told by e-mail and text message (README lists them). None says more than it must. */

const SIGNED = `Do not reply to this message.\n\n${SERVICE_NAME}`;

/** The code that proves an address or a number. */
export function codeMessage(
  contact: "email" | "mobile",
  value: string,
  code: string,
): Message {
  if (contact === "mobile")
    return {
      to: "mobile",
      number: value,
      body: `${code} is your DfE Identity account code. It works for 15 minutes. Do not give it to anybody.`,
    };
  return email(value, `${code} is your DfE Identity account code`, [
    `Enter the code ${code} to confirm this email address. It works for 15 minutes.`,
    "Do not give it to anybody. If you did not ask for it, you do not need to do anything.",
  ]);
}

/** To the address from before, so that nobody changes it behind a teacher's back. */
export function emailChanged(address: string): Message {
  return email(
    address,
    "The email address of your DfE Identity account was changed",
    [
      "We will write to another email address from now on.",
      "If you did not change it, contact us at once.",
    ],
  );
}

/** When a request was submitted. */
export function requestReceived(
  address: string,
  what: string,
  page: string,
): Message {
  return email(address, `We received your request to change your ${what}`, [
    "We check it within 5 working days. You do not need to do anything.",
    `See how it stands: ${page}`,
  ]);
}

/** When a request waits for its teacher. */
export function signInToSend(
  address: string,
  what: string,
  page: string,
): Message {
  return email(
    address,
    `Sign in so that we can send your request to change your ${what}`,
    [
      "Your sign-in ended before we could send your request. We kept it: you do not need to type anything again.",
      `Sign in to send it: ${page}`,
    ],
  );
}

/** When a virus was found. */
export function virusFound(
  address: string,
  what: string,
  page: string,
): Message {
  return email(
    address,
    `We could not send your request to change your ${what}`,
    [
      "We found a virus in a file that you added, and deleted your files. What you typed is still there.",
      `Add other files: ${page}`,
    ],
  );
}

function email(
  address: string,
  subject: string,
  paragraphs: string[],
): Message {
  return {
    to: "email",
    address,
    subject,
    body: [...paragraphs, SIGNED].join("\n\n"),
  };
}

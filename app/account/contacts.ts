import type { CodePurpose } from "./codes.server";
import { checkEmail, type CheckedText } from "./email-address";
import { checkMobile, formatMobile } from "./mobile-number";

/** A way to reach a teacher, as its pages speak of it. */
export type Contact = {
  purpose: CodePurpose;
  path: string;
  /** "email address" */
  what: string;
  title: string;
  label: string;
  hint: string;
  type: "email" | "tel";
  autoComplete: string;
  /** Where the code goes. */
  sentBy: string;
  check: (typed: string) => CheckedText | Promise<CheckedText>;
  show: (value: string) => string | Promise<string>;
};

/** By the last part of their address. */
const CONTACTS: Record<string, Contact> = {
  email: {
    purpose: "email",
    path: "/account/email",
    what: "email address",
    title: "Change your email address",
    label: "New email address",
    hint: "Use one that only you read. We will send a code to it.",
    type: "email",
    autoComplete: "email",
    sentBy: "email",
    check: checkEmail,
    show: (value) => value,
  },
  phone: {
    purpose: "mobile",
    path: "/account/phone",
    what: "mobile number",
    title: "Change your mobile number",
    label: "New mobile number",
    hint: "For a number outside the UK, include the country code. We will send a code to it.",
    type: "tel",
    autoComplete: "tel",
    sentBy: "text message",
    check: checkMobile,
    show: formatMobile,
  },
};

/** The contact that an address speaks of; null for any other. */
export function parseContact(word: string | undefined): Contact | null {
  return word !== undefined && Object.hasOwn(CONTACTS, word)
    ? (CONTACTS[word] ?? null)
    : null;
}

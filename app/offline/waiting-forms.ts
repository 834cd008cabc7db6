/** A form that waits on the device when the network fails, by the path that it is sent to. */
export type WaitingForm = {
  path: string;
  /** What is sent by it, as the list of what waits calls it. */
  title: string;
  /** What stands in its fields, as its own page labels them. */
  rows: readonly { label: string; field: string }[];
  /** Whether it is checked before it is sent on: it is a draft until then. */
  hasCheck?: boolean;
  /** Whether its page opens without a network, to be filled in or changed. */
  opens?: boolean;
  /** Whether it is also there for who is not signed in. */
  isForAll?: boolean;
};

const BIRTH_DATE = [
  { label: "Day", field: "day" },
  { label: "Month", field: "month" },
  { label: "Year", field: "year" },
];

/** Every form of the service, but those to sign in and out, and to find something. */
export const WAITING_FORMS: readonly WaitingForm[] = [
  {
    path: "/account/name",
    title: "Change of name",
    rows: [
      { label: "First name", field: "firstName" },
      { label: "Middle name", field: "middleName" },
      { label: "Last name", field: "lastName" },
      { label: "Proof", field: "files" },
    ],
    hasCheck: true,
    opens: true,
  },
  {
    path: "/account/date-of-birth",
    title: "Change of date of birth",
    rows: [...BIRTH_DATE, { label: "Proof", field: "files" }],
    hasCheck: true,
    opens: true,
  },
  {
    path: "/account/preferred-name",
    title: "Preferred name",
    rows: [{ label: "What we should call you", field: "preferredName" }],
    opens: true,
  },
  {
    path: "/account/email",
    title: "Email address",
    rows: [{ label: "New email address", field: "value" }],
    opens: true,
  },
  {
    path: "/account/phone",
    title: "Mobile number",
    rows: [{ label: "New mobile number", field: "value" }],
    opens: true,
  },
  {
    path: "/feedback",
    title: "Feedback",
    rows: [
      { label: "How satisfied you are", field: "rating" },
      { label: "How we could improve", field: "suggestion" },
      { label: "We may contact you", field: "contact" },
      { label: "Email address", field: "email" },
    ],
    opens: true,
    isForAll: true,
  },
  {
    path: "/account/name/check",
    title: "Request to change your name",
    rows: [],
  },
  {
    path: "/account/date-of-birth/check",
    title: "Request to change your date of birth",
    rows: [],
  },
  {
    path: "/account/email/code",
    title: "Code for your email address",
    rows: [],
  },
  {
    path: "/account/phone/code",
    title: "Code for your mobile number",
    rows: [],
  },
];

/** Other pages that open without a network, as they are: nothing of anybody's is on them. */
export const PLAIN_PAGES: readonly string[] = [
  "/sign-out",
  "/cookies",
  "/privacy",
  "/accessibility",
];

/** How long a form waits on the device, in milliseconds. */
export const WAITS_MS = 7 * 24 * 60 * 60 * 1000;

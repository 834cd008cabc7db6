export type SignInNotice = {
  tone: "important" | "problem";
  heading: string;
  text: string;
};

const NOTICES: Record<string, SignInNotice> = {
  needed: {
    tone: "important",
    heading: "Sign in to continue",
    text: "You need to sign in to see this page.",
  },
  ended: {
    tone: "important",
    heading: "Your session has ended",
    text: "For your security we signed you out. Sign in again to go back to where you were.",
  },
  renew: {
    tone: "important",
    heading: "Sign in again to stay signed in",
    text: "After that you can close this tab and go on in the one that you came from.",
  },
  denied: {
    tone: "important",
    heading: "You have not signed in",
    text: "The sign-in was stopped before it was finished. You can try again.",
  },
  stale: {
    tone: "important",
    heading: "Sign in again",
    text: "We could not match this sign-in with one that was started in this browser. This can happen when you use the back button or wait a long time.",
  },
  expired: {
    tone: "important",
    heading: "Sign in again",
    text: "Too much time passed before you continued to this service. Your details are safe.",
  },
  "provider-down": {
    tone: "problem",
    heading: "You cannot sign in at the moment",
    text: "The service that you sign in with is not answering. Try again in a few minutes.",
  },
  "provider-fault": {
    tone: "problem",
    heading: "We could not sign you in",
    text: "The service that you sign in with sent us something that we could not use, so we did not sign you in. Try again. If it happens again, contact us.",
  },
};

/** What the sign-in page says first, by the reason that led here (sign-in 1.10); null for none. */
export function signInNotice(why: string | null): SignInNotice | null {
  return why !== null && Object.hasOwn(NOTICES, why)
    ? (NOTICES[why] ?? null)
    : null;
}

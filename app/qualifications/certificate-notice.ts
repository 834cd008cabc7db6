const NOTICES: Record<string, string> = {
  "not-held": "Your record does not have that certificate.",
  "try-again":
    "We could not make your certificate, because the service that holds teaching records did not answer. Try again.",
  "npqs-missing":
    "We cannot make that certificate at the moment, because the service that holds national professional qualifications (NPQs) is not answering. Try again in a few minutes.",
  "cannot-print":
    "Your name has letters that our certificates cannot show yet. Email us and we will send you the certificate.",
};

/** What the qualifications page says to someone whose download led here; null for nothing. */
export function certificateNotice(why: string | null): string | null {
  return why !== null && Object.hasOwn(NOTICES, why)
    ? (NOTICES[why] ?? null)
    : null;
}

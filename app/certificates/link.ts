import { type CertificateKind, certificateName } from "./certificate-kind";
import { type Day, formatDay } from "~/teaching-record/day";

/** How large a certificate is, rounded up; a test compares it with every kind. */
const KILOBYTES = 12;

/**
 * Where a certificate is downloaded. `awarded` tells two awards of the same NPQ apart; it is null
 * for the newest.
 */
export function certificateAddress(
  kind: CertificateKind,
  awarded: Day | null,
): string {
  return `/certificates/${kind}.pdf${awarded ? `?awarded=${awarded}` : ""}`;
}

/** What the link says: what it is, its type and its size (GOV.UK style for attachments). */
export function certificateLinkText(
  kind: CertificateKind,
  awarded: Day | null,
): string {
  const which = awarded ? ` of ${formatDay(awarded)}` : "";
  return `Download ${certificateName(kind)}${which} (PDF, ${KILOBYTES}KB)`;
}

import type { CertificateKind } from "./certificate-kind";
import { type Day, formatDay } from "~/teaching-record/day";
import { isNpqCode, npqSubject } from "~/teaching-record/npq-name";

/** About how large a certificate is, and each further one in the same file; a test compares them with the files. */
const KILOBYTES = 26;
const KILOBYTES_MORE = 5;

/** Where all certificates are downloaded in one file. */
export const ALL_CERTIFICATES = "/certificates/all.pdf";

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

/** Where the same is as a page; of two awards of one NPQ each is named by its day. */
export function certificatePage({
  kind,
  date,
}: {
  kind: CertificateKind;
  date: Day;
}): string {
  return `/certificates/${kind}${kind.startsWith("npq") ? `?awarded=${date}` : ""}`;
}

/**
 * What the link says: of what, of when, its type and its size (GOV.UK style for attachments). The
 * date is null where it is not known.
 */
export function certificateLinkText(
  kind: CertificateKind,
  date: Day | null,
): string {
  const when = date ? `, ${formatDay(date)}` : "";
  return `Download ${subjectOf(kind)} certificate${when} (PDF, ${KILOBYTES}KB)`;
}

/** The same in a list under a heading that says that they are downloads. */
export function shortLinkText(kind: CertificateKind, date: Day | null): string {
  const subject = subjectOf(kind);
  const name = subject.slice(0, 1).toUpperCase() + subject.slice(1);
  return `${name} certificate${date ? `, ${formatDay(date)}` : ""} (PDF, ${KILOBYTES}KB)`;
}

/** What the link to so many certificates in one file says. */
export function allLinkText(count: number): string {
  const kilobytes = KILOBYTES + (count - 1) * KILOBYTES_MORE;
  const which = count === 2 ? "Both" : `All ${count}`;
  return `${which} certificates in one file (PDF, ${kilobytes}KB)`;
}

/** "QTS", "induction", "Early Years Leadership": nobody knows an NPQ by its code. */
function subjectOf(kind: CertificateKind): string {
  const code = kind.toUpperCase();
  if (isNpqCode(code)) return npqSubject(code);
  return kind === "induction" ? kind : code;
}

import type { Day } from "~/teaching-record/day";
import { isNpqCode } from "~/teaching-record/npq-name";
import type {
  Award,
  Npq,
  Qualifications,
} from "~/teaching-record/teaching-record";
import { teachingStatus } from "~/teaching-record/teaching-status";
import { type CertificateKind, npqKind } from "./certificate-kind";

/** A certificate that can be had: only ever with its date. */
export type HeldCertificate = {
  kind: CertificateKind;
  /** Since when what it certifies is held. */
  date: Day;
  /** The date again where the same NPQ was awarded twice and this is not the newest; else null. */
  awarded: Day | null;
};

/**
 * The certificates that a teacher holds. The cards, the downloads and the checks of employers ask
 * here, so that a link and what is behind it cannot disagree.
 *
 * QTLS has none after SET membership has ended, whatever DQT still sends.
 */
export function heldCertificates({
  record,
  npqs,
}: Qualifications): HeldCertificate[] {
  const { qts, qtls, eyts, induction, setMembership } = record;
  const hasPassed = teachingStatus(record).hasPassedInduction;
  return [
    ...since("qts", qts),
    ...since("qtls", setMembership === "expired" ? null : qtls),
    ...since("eyts", eyts),
    ...since(
      "induction",
      hasPassed ? { date: induction?.completedDate ?? null } : null,
    ),
    ...heldNpqs(npqs ?? []),
  ];
}

/** Each of them once, the newest first; what DQT sends twice is one. */
export function heldCertificatesByDate(
  qualifications: Qualifications,
): HeldCertificate[] {
  const byName = new Map(
    heldCertificates(qualifications).map((held) => [
      `${held.kind} ${held.date}`,
      held,
    ]),
  );
  return [...byName.values()].toSorted((a, b) => b.date.localeCompare(a.date));
}

/** The one of this kind; of an NPQ held twice the newest, or the one awarded on the day given. */
export function heldCertificate(
  qualifications: Qualifications,
  kind: CertificateKind,
  awarded: string | null,
): HeldCertificate | null {
  return (
    heldCertificates(qualifications).find(
      (held) =>
        held.kind === kind &&
        (awarded === null ? held.awarded === null : held.date === awarded),
    ) ?? null
  );
}

function since(kind: CertificateKind, award: Award | null): HeldCertificate[] {
  return award?.date ? [{ kind, date: award.date, awarded: null }] : [];
}

/** One that was awarded twice is two; an NPQ that is new to us has a card, and no certificate yet. */
function heldNpqs(npqs: Npq[]): HeldCertificate[] {
  return npqs.flatMap(({ code, date }) => {
    if (!date || !isNpqCode(code)) return [];
    const awarded = date === newestOf(npqs, code) ? null : date;
    return [{ kind: npqKind(code), date, awarded }];
  });
}

function newestOf(npqs: Npq[], code: string): Day | undefined {
  return npqs
    .filter((npq) => npq.code === code)
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
}

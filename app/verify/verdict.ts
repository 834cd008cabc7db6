import { type CertifiedFacts, factsOf } from "~/certificates/certified-facts";
import { heldCertificates } from "~/certificates/held";
import type { IssuedCertificate } from "~/certificates/issued.server";
import type { Qualifications } from "~/teaching-record/teaching-record";

/**
 * What is so of a certificate that somebody checks: the record says the same now, or said so when it
 * was last asked; or the certificate does not hold any more, and why.
 */
export type Verdict = "holds" | "held" | "changed" | "replaced" | "withdrawn";

/** What the record says of the same qualification, where it was asked and answered; else null. */
export type RecordSays = "the same" | "something else" | null;

/** A certificate that ended has ended, whatever the record says. */
export function verdictOn(
  state: IssuedCertificate["state"],
  record: RecordSays,
): Verdict {
  if (state !== "issued") return state;
  if (record === null) return "held";
  return record === "the same" ? "holds" : "changed";
}

/** Whether a record says what a certificate says; null where the part that would say so is missing. */
export function recordSays(
  facts: CertifiedFacts,
  qualifications: Qualifications,
): RecordSays {
  if (facts.kind.startsWith("npq") && qualifications.npqs === null) return null;
  const held = heldCertificates(qualifications).find(
    ({ kind, date }) => kind === facts.kind && date === facts.date,
  );
  const now = held && factsOf(held, qualifications.record);
  const isSame =
    now?.trn === facts.trn &&
    now.name === facts.name &&
    now.standing === facts.standing;
  return isSame ? "the same" : "something else";
}

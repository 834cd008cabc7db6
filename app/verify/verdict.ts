import type { IssuedCertificate } from "~/certificates/issued.server";

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

import { z } from "zod";

import { CERTIFICATE_KINDS, type CertificateKind } from "./certificate-kind";
import { printable } from "./printable";
import { STANDINGS, standingOf } from "./standing";
import type { Day } from "~/teaching-record/day";
import {
  fullName,
  type TeachingRecord,
} from "~/teaching-record/teaching-record";

/** What a certificate states: all that can be asked of a record again, and none of the words around it. */
export const certifiedFacts = z.object({
  kind: z.enum(CERTIFICATE_KINDS as [CertificateKind, ...CertificateKind[]]),
  trn: z.string(),
  /** First, middle and last name, as it is printed. */
  name: z.string(),
  /** Since when it is held. */
  date: z.iso.date(),
  standing: z.enum(STANDINGS),
});
export type CertifiedFacts = z.infer<typeof certifiedFacts>;

/** The facts of a certificate of this kind, of a teacher who is known to hold it since `date`. */
export function factsOf(
  { kind, date }: { kind: CertificateKind; date: Day },
  record: TeachingRecord,
): CertifiedFacts {
  const { trn } = record;
  const name =
    printable(fullName(record.name)) || `The teacher with TRN ${trn}`;
  return { kind, trn, name, date, standing: standingOf(kind, record) };
}

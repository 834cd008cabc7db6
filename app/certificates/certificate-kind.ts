import { NPQ_CODES, type NpqCode } from "~/teaching-record/npq-name";

const STATUS_KINDS = ["qts", "qtls", "eyts", "induction"] as const;

/** What there are certificates of, as their addresses spell it. */
export type CertificateKind =
  (typeof STATUS_KINDS)[number] | Lowercase<NpqCode>;

export const CERTIFICATE_KINDS: readonly CertificateKind[] = [
  ...STATUS_KINDS,
  ...NPQ_CODES.map(npqKind),
];

/** The kind that an address names; null when there is none by that name. */
export function parseCertificateKind(text: string): CertificateKind | null {
  return CERTIFICATE_KINDS.find((kind) => kind === text) ?? null;
}

/** The kind of the certificate of an NPQ that we know. */
export function npqKind(code: NpqCode): Lowercase<NpqCode> {
  return code.toLowerCase() as Lowercase<NpqCode>; // TypeScript does not follow toLowerCase
}

/** "QTS certificate", "NPQH certificate", "induction certificate": for links and file names. */
export function certificateName(kind: CertificateKind): string {
  return `${kind === "induction" ? kind : kind.toUpperCase()} certificate`;
}

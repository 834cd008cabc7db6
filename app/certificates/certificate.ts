import { dayOf } from "~/content/time";
import { formatDay } from "~/teaching-record/day";
import { type CertificateKind, certificateName } from "./certificate-kind";
import { wordsFor } from "./certificate-words";
import type { CertifiedFacts } from "./certified-facts";
import { shownCode } from "./code";

/** Everything that one certificate says, in reading order, whatever it is drawn on. */
export type Certificate = {
  kind: CertificateKind;
  language: "en-GB";
  /** The name of the document, as a window or a list of files shows it. */
  title: string;
  issuer: string;
  heading: string;
  /** The beginning of the sentence that goes on with the name and the statement. */
  opening: string;
  /** First, middle and last name. */
  name: string;
  trn: string;
  /** Paragraphs; the first ends the sentence that the opening began. */
  statement: string[];
  /** TRN, date and number. */
  facts: { label: string; value: string }[];
  /** When it was issued, and from a record as of when. */
  issued: string;
  /** The same in UTC milliseconds. */
  issuedAt: number;
  /** Where an employer finds out whether it is genuine and still holds. */
  check: {
    invitation: string;
    /** Where to type the number. */
    address: string;
    /** The same with the number, for who scans it. */
    codeAddress: string;
  };
};

/** The number under which a certificate was issued, when, and from a record as of when (UTC milliseconds). */
export type Issue = { code: string; issuedAt: number; recordedAt: number };

/**
 * What a certificate of these facts says.
 *
 * @param origin of the service, where it can be checked
 */
export function certificate(
  { kind, trn, name, date, standing }: CertifiedFacts,
  { code, issuedAt, recordedAt }: Issue,
  origin: string,
): Certificate {
  const words = wordsFor(kind, standing);
  return {
    kind,
    language: "en-GB",
    title: `${capitalised(certificateName(kind))} for ${name}`,
    issuer: "Department for Education",
    heading: words.heading,
    opening: "This certifies that",
    name,
    trn,
    statement: words.statement,
    facts: [
      { label: "Teacher reference number (TRN)", value: trn },
      { label: words.dateLabel, value: formatDay(date) },
      { label: "Certificate number", value: shownCode(code) },
    ],
    issued: `Issued on ${on(issuedAt)}, from the record as of ${on(recordedAt)}.`,
    issuedAt,
    check: {
      invitation: "Check that this certificate is genuine and still holds at",
      address: `${origin}/verify`,
      codeAddress: `${origin}/verify/${code}`,
    },
  };
}

function on(moment: number): string {
  return formatDay(dayOf(moment));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

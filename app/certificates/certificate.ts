import { certificateName } from "./certificate-kind";
import type { CertificateKind } from "./certificate-kind";
import { formatDay } from "~/teaching-record/day";
import type { Day } from "~/teaching-record/day";
import { fullName } from "~/teaching-record/teaching-record";
import type { TeachingRecord } from "~/teaching-record/teaching-record";
import { printable } from "./printable";
import { wordsFor } from "./certificate-words";

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
  /** Paragraphs; the first ends the sentence that the opening began. */
  statement: string[];
  trnLabel: string;
  trn: string;
  dateLabel: string;
  /** "1 October 2022" */
  dateText: string;
  /** Of when the record is that this was made from. */
  recorded: string;
  /** Where an employer finds out whether it still holds. */
  check: { invitation: string; address: string };
};

/** What the certificate of this kind says about this teacher, who is known to hold it since `date`. */
export function certificate({
  kind,
  date,
  record,
  recordedOn,
}: {
  kind: CertificateKind;
  date: Day;
  record: TeachingRecord;
  /** The day on which the record service said so. */
  recordedOn: Day;
}): Certificate {
  const words = wordsFor(kind, record);
  const name =
    printable(fullName(record.name)) || `The teacher with TRN ${record.trn}`;

  return {
    kind,
    language: "en-GB",
    title: `${capitalised(certificateName(kind))} for ${name}`,
    issuer: "Department for Education",
    heading: words.heading,
    opening: "This certifies that",
    name,
    statement: words.statement,
    trnLabel: "Teacher reference number (TRN)",
    trn: record.trn,
    dateLabel: words.dateLabel,
    dateText: formatDay(date),
    recorded: `As recorded on ${formatDay(recordedOn)}.`,
    check: {
      invitation: "Employers can check a teacher’s record at",
      address: "https://www.gov.uk/guidance/check-a-teachers-record",
    },
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

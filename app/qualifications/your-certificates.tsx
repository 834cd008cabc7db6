import type { HeldCertificate } from "~/certificates/held";
import {
  ALL_CERTIFICATES,
  allLinkText,
  certificateAddress,
  shortLinkText,
} from "~/certificates/link";
import { canBePrinted } from "~/certificates/printable";
import type { Details } from "~/teaching-record/details";
import type { Card } from "./card";

/** What most people come for, before everything else: each certificate, and whose name is on it. */
export function YourCertificates({
  cards,
  details: { name },
  areAll,
}: {
  cards: readonly Card[];
  details: Details;
  /** Whether there are no others: only then there is a file of all. */
  areAll: boolean;
}) {
  const held = cards.flatMap(({ certificate }) => certificate ?? []);
  if (held.length === 0 || !canBePrinted(name)) return null;
  return (
    <section aria-labelledby="your-certificates">
      <h2 className="govuk-heading-m" id="your-certificates">
        Download your certificates
      </h2>
      <p className="govuk-body">
        {"Name on certificates: "}
        <strong className="app-name">{name}</strong>
        {". "}
        <a className="govuk-link" href="/identity-account">
          Is it wrong?
        </a>
      </p>
      <ul className="govuk-list">
        {held.map((certificate) => (
          <CertificateLink key={keyOf(certificate)} certificate={certificate} />
        ))}
        {areAll && held.length > 1 && (
          <li>
            <a className="govuk-link" href={ALL_CERTIFICATES}>
              {allLinkText(held.length)}
            </a>
          </li>
        )}
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href="/certificates">
          Certificates you have downloaded
        </a>
      </p>
    </section>
  );
}

function CertificateLink({
  certificate: { kind, date, awarded },
}: {
  certificate: HeldCertificate;
}) {
  return (
    <li>
      <a className="govuk-link" href={certificateAddress(kind, awarded)}>
        {shortLinkText(kind, date)}
      </a>
    </li>
  );
}

function keyOf({ kind, awarded }: HeldCertificate): string {
  return certificateAddress(kind, awarded);
}

import { SummaryList } from "~/govuk/summary-list";
import type { Certificate } from "./certificate";
import { qrCode } from "./qr-code";

/** What the PDF says, in the same order, on a sheet that fits a phone and a page of A4. */
export function CertificateSheet({
  certificate,
}: {
  certificate: Certificate;
}) {
  const { issuer, heading, opening, name, statement, facts, issued, check } =
    certificate;
  const [award, ...conditions] = statement;
  return (
    <article className="app-certificate">
      <p className="govuk-body govuk-!-font-weight-bold">{issuer}</p>
      <h1 className="govuk-heading-m">{heading}</h1>
      <p className="govuk-body">
        {`${opening} `}
        <strong className="app-certificate-name app-name">{name}</strong>
        {` ${award}`}
      </p>
      {conditions.map((condition) => (
        <p className="govuk-body" key={condition}>
          {condition}
        </p>
      ))}
      <SummaryList
        rows={facts.map(({ label, value }) => ({ key: label, value }))}
      />
      <p className="govuk-body-s">{issued}</p>
      <p className="govuk-body-s">
        {`${check.invitation} `}
        <a className="govuk-link app-address" href={check.codeAddress}>
          {check.address}
        </a>
      </p>
      <Code address={check.codeAddress} />
    </article>
  );
}

function Code({ address }: { address: string }) {
  const { modules, bars } = qrCode(address);
  const path = bars.map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}`);
  return (
    <svg
      viewBox={`0 0 ${modules} ${modules}`}
      width="150"
      height="150"
      role="img"
      aria-label={`QR code that leads to ${address}`}
    >
      <path d={path.join("")} />
    </svg>
  );
}

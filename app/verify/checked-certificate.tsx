import { Panel } from "~/govuk/panel";
import { SummaryList } from "~/govuk/summary-list";
import { WarningText } from "~/govuk/warning-text";
import type { Checked, Said } from "./check-certificate.server";

type Answer = Checked | { verdict: "unknown" | "too-many" };

/** What each answer is called. */
export const TITLES: Record<Answer["verdict"], string> = {
  holds: "Certificate is genuine",
  held: "Certificate is genuine",
  changed: "This certificate no longer holds",
  replaced: "This certificate has been replaced",
  withdrawn: "This certificate has been withdrawn",
  unknown: "We have no certificate with that number",
  "too-many": "You have checked several certificates",
};

/**
 * What is so of a certificate, and what to compare it with. Where the PDF that was compared is another
 * file, that comes first: the number alone is no proof then.
 */
export function CheckedCertificate({
  checked,
  isOtherFile,
}: {
  checked: Answer;
  isOtherFile: boolean;
}) {
  const title = isOtherFile
    ? "The PDF is not the certificate that we issued"
    : TITLES[checked.verdict];
  const isGenuine =
    !isOtherFile && (checked.verdict === "holds" || checked.verdict === "held");
  return (
    <>
      {isGenuine ? (
        <Panel title={title}>{whatTheRecordSays(checked)}</Panel>
      ) : (
        <>
          <h1 className="govuk-heading-l">{title}</h1>
          {isOtherFile ? (
            <WarningText>
              It has been changed, or it is another file than the one that we
              issued with this number.
            </WarningText>
          ) : (
            <WhatIsWrong checked={checked} />
          )}
        </>
      )}
      {"said" in checked && <WhatItSays said={checked.said} />}
    </>
  );
}

function whatTheRecordSays(checked: Answer): string {
  return checked.verdict === "held"
    ? `The teaching record said the same on ${checked.asOf}`
    : "The teaching record says the same today";
}

function WhatIsWrong({ checked }: { checked: Answer }) {
  switch (checked.verdict) {
    case "withdrawn":
      return (
        <WarningText>
          {`The teacher withdrew it on ${checked.endedOn}. Ask them for a new one if they gave it to you.`}
        </WarningText>
      );
    case "unknown":
      return (
        <p className="govuk-body">
          Check that the number is the one on the certificate. If it is, the
          certificate is not from this service, or it has been altered.
        </p>
      );
    case "too-many":
      return <p className="govuk-body">Wait a minute, then try again.</p>;
    default:
      return (
        <WarningText>
          We issued this certificate, and the teaching record says something
          else now. Ask the teacher for a new one.
        </WarningText>
      );
  }
}

function WhatItSays({ said }: { said: Said }) {
  return (
    <>
      <h2 className="govuk-heading-m">
        What the certificate that we issued says
      </h2>
      <SummaryList
        rows={[
          { key: "Name", value: said.name },
          { key: "Certificate", value: said.heading },
          { key: said.dateLabel, value: said.date },
          { key: "Issued on", value: said.issuedOn },
        ]}
      />
      <p className="govuk-body">
        If the certificate that you have says something else, it has been
        altered.
      </p>
      <p className="govuk-body">
        {"Employers can see everything that a record says: "}
        <a
          className="govuk-link"
          href="https://www.gov.uk/guidance/check-a-teachers-record"
        >
          check a teacher’s record
        </a>
        {"."}
      </p>
    </>
  );
}

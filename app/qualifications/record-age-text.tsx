import { Button } from "~/govuk/button";
import { InsetText } from "~/govuk/inset-text";
import { WarningText } from "~/govuk/warning-text";
import type { RecordAge } from "./record-age";

/** Of when the record is, and the way to a newer one; nothing where it has just been asked for. */
export function RecordAgeText({
  age: { asOf, notAnswering },
  isOld,
  copyOf,
}: {
  age: RecordAge;
  isOld: boolean;
  /** Of when it is, on a page that is kept on the device. */
  copyOf: string | null;
}) {
  if (copyOf) return <CopyText moment={copyOf} />;
  if (!asOf) return null;
  return (
    <>
      {notAnswering === "records" && (
        <WarningText>
          {`The service that holds teaching records is not answering. This is your record as of ${asOf}. Changes since then are not shown.`}
        </WarningText>
      )}
      {notAnswering === "npqs" && (
        <InsetText>
          {`The service that holds national professional qualifications (NPQs) is not answering. Your NPQs are shown as of ${asOf}. Changes since then are not shown.`}
        </InsetText>
      )}
      {isOld && (
        <p className="govuk-body">
          Certificates that you download now are made from this record, and say
          its date.
        </p>
      )}
      <form method="post" action="/qualifications" className="app-record-age">
        {notAnswering === "none" && (
          <p className="govuk-body">{`Your record as of ${asOf}.`}</p>
        )}
        <Button variant="secondary">Check for updates</Button>
      </form>
    </>
  );
}

/** The same on a page that was kept on the device: it is shown only without a connection. */
function CopyText({ moment }: { moment: string }) {
  return (
    <InsetText>
      {`You are offline. This is the copy that you kept on this device, of your record as of ${moment}. Changes since then are not shown. `}
      <a className="govuk-link" href="/offline/copy">
        Remove the copy
      </a>
    </InsetText>
  );
}

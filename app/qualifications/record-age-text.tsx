import { Button } from "~/govuk/button";
import { InsetText } from "~/govuk/inset-text";
import { WarningText } from "~/govuk/warning-text";
import type { RecordAge } from "./record-age";

/** Of when the record is, and the way to a newer one; nothing where it has just been asked for. */
export function RecordAgeText({
  age: { asOf, notAnswering },
  isOld,
}: {
  age: RecordAge;
  isOld: boolean;
}) {
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

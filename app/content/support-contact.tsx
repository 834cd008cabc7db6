import { SUPPORT_EMAIL } from "./service";

/** Whom to write to about the record, and how long an answer takes. */
export function SupportContact() {
  return (
    <p className="govuk-body">
      {"Email "}
      <a className="govuk-link app-address" href={`mailto:${SUPPORT_EMAIL}`}>
        {SUPPORT_EMAIL}
      </a>
      {" if you need help. You will get an answer within 5 working days."}
    </p>
  );
}

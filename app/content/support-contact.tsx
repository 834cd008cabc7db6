import { useRequestMarks } from "~/platform/request-marks";
import { SUPPORT_EMAIL, supportAddress } from "./service";

/** Whom to write to, with subject and reference filled in, and how long an answer takes. */
export function SupportContact() {
  const { reference } = useRequestMarks();
  return (
    <p className="govuk-body">
      {"Email "}
      <a
        className="govuk-link app-address"
        href={supportAddress("Help", reference)}
      >
        {SUPPORT_EMAIL}
      </a>
      {" if you need help. You will get an answer within 5 working days."}
    </p>
  );
}

import { SUPPORT_EMAIL, supportAddress } from "~/content/service";
import { SupportContact } from "~/content/support-contact";
import { InsetText } from "~/govuk/inset-text";
import { useRequestMarks } from "~/platform/request-marks";

/** The NPQ service did not answer, and there is no copy of what it said before. */
export function NpqsMissing() {
  return (
    <InsetText>
      We cannot show national professional qualifications (NPQs) at the moment,
      because the service that holds them is not answering. If you have any,
      they are not lost: try again in a few minutes.
    </InsetText>
  );
}

/** DQT cannot tell one part of this record, ever. */
export function TrainingMissing() {
  return (
    <InsetText>
      <p>
        We cannot show your teacher training, nor early years professional
        status or partial QTS if you hold them, because the service that holds
        teaching records cannot tell us about them. Trying again does not help.
      </p>
      <SupportContact />
    </InsetText>
  );
}

/** Single qualifications that were sent and could not be read. */
export function Unreadable({ count }: { count: number }) {
  return (
    <InsetText>
      <p>
        {count === 1
          ? "One of your qualifications could not be shown, because we could not read what your record says about it."
          : `${count} of your qualifications could not be shown, because we could not read what your record says about them.`}
      </p>
      <SupportContact />
    </InsetText>
  );
}

/** A record with nothing on it. */
export function NothingYet() {
  return (
    <>
      <p className="govuk-body">
        There are no qualifications on your teaching record.
      </p>
      <p className="govuk-body">
        A new qualification appears here after your training provider or
        appropriate body has told us about it. If you think that something is
        missing, ask them first, and then email us.
      </p>
    </>
  );
}

/** On every record: nobody knows better than the teacher. */
export function WrongOrMissing() {
  const { reference } = useRequestMarks();
  return (
    <>
      <h2 className="govuk-heading-m">Is something wrong or missing?</h2>
      <p className="govuk-body">
        {"Email "}
        <a
          className="govuk-link app-address"
          href={supportAddress("Wrong or missing", reference)}
        >
          {SUPPORT_EMAIL}
        </a>
        {
          " and say what it should be. Do not email your date of birth or National Insurance number."
        }
      </p>
    </>
  );
}

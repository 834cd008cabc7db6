import { SummaryList } from "~/govuk/summary-list";
import { formatDay } from "~/teaching-record/day";
import {
  fullName,
  type TeachingRecord,
} from "~/teaching-record/teaching-record";

type Details = Pick<TeachingRecord, "trn" | "dateOfBirth"> & {
  /** As certificates print it; empty where the record has none. */
  name: string;
};

/** Of a record, who the teacher is. */
export function detailsOf({ name, dateOfBirth, trn }: TeachingRecord): Details {
  return { name: fullName(name), dateOfBirth, trn };
}

/** Who DQT says the teacher is: what certificates print, and the way to put it right. */
export function YourDetails({
  details: { name, dateOfBirth, trn },
}: {
  details: Details;
}) {
  return (
    <aside className="app-your-details" aria-labelledby="your-details">
      <h2 className="govuk-heading-m" id="your-details">
        Your details
      </h2>
      <SummaryList
        rows={[
          name && { key: "Name on certificates", value: name },
          dateOfBirth && {
            key: "Date of birth",
            value: formatDay(dateOfBirth),
          },
          { key: "Teacher reference number (TRN)", value: trn },
        ]}
      />
      <p className="govuk-body">
        <a className="govuk-link" href="/identity-account">
          View and update your details
        </a>
      </p>
    </aside>
  );
}

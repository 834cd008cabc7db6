import { SummaryList } from "~/govuk/summary-list";
import { formatDay } from "~/teaching-record/day";
import {
  fullName,
  type TeachingRecord,
} from "~/teaching-record/teaching-record";

/** Who DQT says the teacher is: what certificates print, and the way to put it right. */
export function YourDetails({ record }: { record: TeachingRecord }) {
  const name = fullName(record.name);
  return (
    <aside className="app-your-details" aria-labelledby="your-details">
      <h2 className="govuk-heading-m" id="your-details">
        Your details
      </h2>
      <SummaryList
        rows={[
          name && { key: "Name on certificates", value: name },
          record.dateOfBirth && {
            key: "Date of birth",
            value: formatDay(record.dateOfBirth),
          },
          { key: "Teacher reference number (TRN)", value: record.trn },
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

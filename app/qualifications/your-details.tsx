import { InsetText } from "~/govuk/inset-text";
import { SummaryList } from "~/govuk/summary-list";
import { formatDay } from "~/teaching-record/day";
import type { Details } from "~/teaching-record/details";

/** Who DQT says the teacher is: what certificates print, and the way to put it right. */
export function YourDetails({ details }: { details: Details }) {
  const { name, dateOfBirth, trn, inReview } = details;
  return (
    <aside className="app-your-details" aria-labelledby="your-details">
      <h2 className="govuk-heading-m" id="your-details">
        Your details
      </h2>
      <SummaryList
        rows={[
          name && {
            key: "Name on certificates",
            value: withReview(name, inReview.name),
          },
          dateOfBirth && {
            key: "Date of birth",
            value: withReview(formatDay(dateOfBirth), inReview.dateOfBirth),
          },
          { key: "Teacher reference number (TRN)", value: trn },
        ]}
      />
      <Differences {...details} />
      <p className="govuk-body">
        <a className="govuk-link" href="/identity-account">
          View and update your details
        </a>
      </p>
    </aside>
  );
}

/** A change that somebody is looking at: what stands here is still the old one. */
function withReview(value: string, isInReview: boolean) {
  if (!isInReview) return value;
  return (
    <>
      {value}
      <br />
      <strong>Your change is being reviewed</strong>
    </>
  );
}

/** Where the account says something else, with the way to put right whichever is wrong. */
function Differences({ account, inReview }: Details) {
  const others = [
    account.name !== null && !inReview.name && `name, ${account.name}`,
    account.dateOfBirth !== null &&
      !inReview.dateOfBirth &&
      `date of birth, ${formatDay(account.dateOfBirth)}`,
  ].filter(Boolean);
  if (others.length === 0) return null;
  return (
    <InsetText>
      {`The account that you signed in with has another ${others.join(", and another ")}. If your teaching record is wrong, update your details.`}
    </InsetText>
  );
}

import { dayOf, formatTime } from "./content/time";
import { SupportContact } from "./content/support-contact";
import { plainPage } from "./plain-page";
import type { RequestMarks } from "./platform/request-marks";
import { formatDay } from "./teaching-record/day";

const TITLE = "Sorry, the service is unavailable";
/** Monitors see how the service is meanwhile, and what they ask shows nothing to anybody. */
const STILL_OPEN = /^\/health(\/|$)/;

type Closing = {
  /** When the service opens again, in UTC milliseconds; undefined while it is open. */
  until: number | undefined;
  now: number;
};

/**
 * The page that stands in place of all others while the service is closed on purpose (GOV.UK "Service
 * unavailable pages"); null while it is open. It opens by itself at the time that the page names.
 */
export function maintenancePage(
  request: Request,
  marks: Omit<RequestMarks, "dictionary">,
  { until = 0, now }: Closing,
): Response | null {
  if (until <= now || STILL_OPEN.test(new URL(request.url).pathname))
    return null;
  const page = plainPage({
    ...marks,
    title: TITLE,
    status: 503,
    content: <Closed until={until} isSent={request.method === "POST"} />,
  });
  const seconds = Math.ceil((until - now) / 1000);
  page.headers.set("Retry-After", String(seconds));
  return page;
}

function Closed({ until, isSent }: { until: number; isSent: boolean }) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{TITLE}</h1>
        <p className="govuk-body">
          {`You will be able to use the service from ${formatTime(until)} on ${formatDay(dayOf(until))}.`}
        </p>
        {isSent && (
          <p className="govuk-body">
            What you just sent has not been saved. Keep this page open, and
            reload it when the service is open: your browser will send it again.
          </p>
        )}
        <p className="govuk-body">
          Nothing on your record has changed, and what you saved or submitted
          before is still there.
        </p>
        <SupportContact />
      </div>
    </div>
  );
}

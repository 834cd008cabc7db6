import { formatTime } from "~/content/time";

const WARN_BEFORE_MS = 2 * 60 * 1000;

type SessionTimes = { endsAt: number; now: number };

/**
 * When the session ends, on every page of a signed-in teacher; a warning that appears on a page
 * that is still open two minutes before (WCAG 2.2.1); and, when it has ended, that it has. Delays
 * in the style sheet reveal and hide, so it works without script; an alert is read out when it
 * becomes visible. What is in an element of the class `app-until-end` is gone by then: whoever finds
 * the page open later does not read the record.
 */
export function SessionEnd({ endsAt }: { endsAt: number }) {
  const time = formatTime(endsAt);
  return (
    <>
      <p className="govuk-body-s app-until-end">{`For your security, you will be signed out at ${time}.`}</p>
      <div className="app-session-end" role="alert">
        {`Your session ends at ${time}. After that you need to sign in again.`}
      </div>
      <div className="app-session-over" role="alert">
        <p className="govuk-body">
          {"Your session has ended. "}
          <a className="govuk-link" href="/sign-in?why=ended">
            Sign in again
          </a>
          {"."}
        </p>
      </div>
    </>
  );
}

/** The rules that say when; times in UTC milliseconds. */
export function sessionEndStyle({ endsAt, now }: SessionTimes): string {
  const end = seconds(endsAt - now);
  const warning = seconds(endsAt - now - WARN_BEFORE_MS);
  return (
    `.app-session-end{animation-delay:${warning},${end}}` +
    `.app-until-end,.app-session-over{animation-delay:${end}}`
  );
}

function seconds(ms: number): string {
  return `${Math.max(0, Math.round(ms / 1000))}s`;
}

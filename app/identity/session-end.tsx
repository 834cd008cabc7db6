import { formatTime } from "~/content/time";
import { signInAddress } from "./sign-in-address";

const WARN_BEFORE_MS = 2 * 60 * 1000;

type SessionTimes = { endsAt: number; now: number };

type Props = {
  endsAt: number;
  /** Of this page: a sign-in leads back to it. */
  path: string;
};

/**
 * When the session ends, on every page of a signed-in teacher, and, when it has ended, that it has.
 * Delays in the style sheet reveal and hide, so it works without script; an alert is read out when it
 * becomes visible. What is in an element of the class `app-until-end` is gone by then: whoever finds
 * the page open later does not read the record.
 */
export function SessionEnd({ endsAt, path }: Props) {
  return (
    <>
      <p className="govuk-body-s app-until-end app-screen-only">{`For your security, you will be signed out at ${formatTime(endsAt)} UK time.`}</p>
      <div className="app-session-over" role="alert">
        <p className="govuk-body">
          {"Your session has ended. "}
          <a className="govuk-link" href={signInAddress("ended", path)}>
            Sign in again
          </a>
          {"."}
        </p>
      </div>
    </>
  );
}

/**
 * A warning that appears on a page that is still open two minutes before the end, with the way to
 * stay (WCAG 2.2.1). It comes after everything else, so that at the end of a page it covers nothing.
 */
export function SessionWarning({ endsAt, path }: Props) {
  return (
    <div className="app-session-end" role="alert">
      <div className="app-session-warning">
        {`Your session ends at ${formatTime(endsAt)} UK time. `}
        <a
          className="govuk-link"
          href={signInAddress("renew", path)}
          target="_blank"
          rel="noopener"
        >
          Sign in again (opens in a new tab)
        </a>
        {" to stay here and lose nothing."}
      </div>
    </div>
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

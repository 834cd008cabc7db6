import { formatTime } from "~/content/time";

const WARN_BEFORE_MS = 2 * 60 * 1000;

type SessionTimes = { endsAt: number; now: number };

/**
 * When the session ends, on every page of a signed-in teacher, and a warning that appears on a
 * page that is still open two minutes before (WCAG 2.2.1). A delay in the style sheet reveals it,
 * so it works without script; an alert is read out when it becomes visible.
 */
export function SessionEnd({ endsAt }: { endsAt: number }) {
  const time = formatTime(endsAt);
  return (
    <>
      <p className="govuk-body-s">{`For your security, you will be signed out at ${time}.`}</p>
      <div className="app-session-end" role="alert">
        {`Your session ends at ${time}. After that you need to sign in again.`}
      </div>
    </>
  );
}

/** The rule that reveals the warning; times in UTC milliseconds. */
export function sessionEndStyle({ endsAt, now }: SessionTimes): string {
  const seconds = Math.max(
    0,
    Math.round((endsAt - now - WARN_BEFORE_MS) / 1000),
  );
  return `.app-session-end{animation-delay:${seconds}s}`;
}

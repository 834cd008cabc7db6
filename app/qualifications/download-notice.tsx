import {
  type DownloadProblem,
  problemWords,
} from "~/certificates/download-problem";
import {
  ALL_CERTIFICATES,
  certificateAddress,
  certificateLinkText,
} from "~/certificates/link";
import { NotificationBanner } from "~/govuk/notification-banner";

/** Why a download led back here, before all else. */
export function DownloadNotice({ problem }: { problem: DownloadProblem }) {
  const { text, canTryAgain } = problemWords(problem);
  const again = canTryAgain && againLink(problem);
  return (
    <NotificationBanner heading={text} role="alert">
      {again && (
        <p className="govuk-body">
          <a className="govuk-notification-banner__link" href={again.href}>
            {again.text}
          </a>
        </p>
      )}
    </NotificationBanner>
  );
}

/** The same download once more. */
function againLink({ kind, awarded }: DownloadProblem) {
  if (kind === "all")
    return {
      href: ALL_CERTIFICATES,
      text: "Try again: download all your certificates in one file (PDF)",
    };
  return {
    href: certificateAddress(kind, awarded),
    text: `Try again: ${certificateLinkText(kind, awarded)}`,
  };
}

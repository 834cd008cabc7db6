import type { ReactNode } from "react";

import { SupportContact } from "./support-contact";

type Problem = { title: string; body: ReactNode };

/** What a status means for the person who meets it; asks nothing of a session or of data. */
export function problemFor(status: number): Problem {
  return PROBLEMS[status] ?? (status >= 500 ? SORRY : BAD_REQUEST);
}

/** The words of an error page, with the reference to quote where somebody can look it up. */
export function ProblemContent({
  status,
  reference,
  signedIn,
}: {
  status: number;
  reference: string;
  signedIn: boolean;
}) {
  const { title, body } = problemFor(status);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{title}</h1>
        {body}
        {signedIn && (
          <p className="govuk-body">
            {"You are still signed in. "}
            <a className="govuk-link" href="/qualifications">
              Go to your teaching qualifications
            </a>
            {"."}
          </p>
        )}
        {status !== 404 && reference && (
          <p className="govuk-body">
            {"If you contact us, give this reference: "}
            <strong>{reference}</strong>
          </p>
        )}
        <SupportContact />
      </div>
    </div>
  );
}

const SORRY: Problem = {
  title: "Sorry, there is a problem with the service",
  body: (
    <>
      <p className="govuk-body">Try again in a few minutes.</p>
      <p className="govuk-body">Nothing on your record has changed.</p>
    </>
  ),
};

const BAD_REQUEST: Problem = {
  title: "There is a problem with what was sent",
  body: (
    <p className="govuk-body">
      Go back to the page that you came from and try again. Nothing has been
      changed.
    </p>
  ),
};

const PROBLEMS: Record<number, Problem> = {
  403: {
    title: "You cannot do this from here",
    body: (
      <p className="govuk-body">
        The request did not come from a page of this service, so nothing was
        changed.{" "}
        <a className="govuk-link" href="/">
          Start from the first page of the service
        </a>
        .
      </p>
    ),
  },
  404: {
    title: "Page not found",
    body: (
      <>
        <p className="govuk-body">
          If you typed the web address, check it is correct.
        </p>
        <p className="govuk-body">
          If you pasted the web address, check you copied the entire address.
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href="/">
            Go to the first page of the service
          </a>
        </p>
      </>
    ),
  },
  405: {
    title: "This page cannot be used that way",
    body: (
      <p className="govuk-body">
        Nothing has been changed.{" "}
        <a className="govuk-link" href="/">
          Go to the first page of the service
        </a>
        .
      </p>
    ),
  },
  412: {
    title: "This form is somebody else’s",
    body: (
      <p className="govuk-body">
        Somebody else has signed in on this device since the form was opened, so
        nothing was sent or changed.{" "}
        <a className="govuk-link" href="/account">
          Go to the account that is signed in now
        </a>
        .
      </p>
    ),
  },
  413: {
    title: "What you sent is too large",
    body: (
      <p className="govuk-body">
        Go back to the page that you came from: what you typed is still there.
        Each file must be smaller than 3MB. Nothing has been changed.
      </p>
    ),
  },
  503: {
    title: "Sorry, the service is unavailable",
    body: (
      <>
        <p className="govuk-body">Try again in a few minutes.</p>
        <p className="govuk-body">Nothing on your record has changed.</p>
      </>
    ),
  },
};

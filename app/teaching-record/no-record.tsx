import type { ReactNode } from "react";

import { SupportContact } from "~/content/support-contact";
import type { NoRecord } from "./require-record.server";

type Reason = NoRecord["reason"];

type Words = { title: string; text: string[]; status: 403 | 404 | 503 };

/** The status of the page that says why there is no record. */
export function noRecordStatus(reason: Reason): number {
  return WORDS[reason].status;
}

/** The title of that page. */
export function noRecordTitle(reason: Reason): string {
  return WORDS[reason].title;
}

/** Why there is no record to show, what that means, and what to do about it (record services 6.3). */
export function NoRecordContent({
  reason,
  reference,
}: {
  reason: Reason;
  reference: string;
}) {
  const { title, text, status } = WORDS[reason];
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{title}</h1>
        {text.map((paragraph) => (
          <p className="govuk-body" key={paragraph}>
            {paragraph}
          </p>
        ))}
        {status === 503 && <TryAgain />}
        <p className="govuk-body">
          {"If you contact us, give this reference: "}
          <strong>{reference}</strong>
        </p>
        <SupportContact />
      </div>
    </div>
  );
}

function TryAgain(): ReactNode {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href="/qualifications">
        Try again
      </a>
    </p>
  );
}

const NOT_ANSWERING: Words = {
  title: "Sorry, we cannot show your qualifications at the moment",
  text: [
    "The service that holds teaching records is not answering. You are still signed in, and nothing on your record has changed.",
    "Try again in a few minutes.",
  ],
  status: 503,
};

const WORDS: Record<Reason, Words> = {
  "no-trn": {
    title: "We could not find your teaching record",
    text: [
      "The account that you signed in with is not linked to a teacher reference number (TRN), so we do not know which teaching record is yours.",
      "Email us your full name and, if you know it, your TRN, and we will link your record to your account. Do not email your date of birth or National Insurance number: we will ask for them in a safe way if we need them.",
    ],
    status: 404,
  },
  "not-found": {
    title: "We could not find your teaching record",
    text: [
      "The account that you signed in with is linked to a teacher reference number (TRN) that has no teaching record.",
      "Email us your full name and TRN, and we will put it right. Do not email your date of birth or National Insurance number: we will ask for them in a safe way if we need them.",
    ],
    status: 404,
  },
  deactivated: {
    title: "Your teaching record is closed",
    text: [
      "The record with your teacher reference number (TRN) is no longer in use, so we cannot show it. Your qualifications are not lost.",
      "Email us, and we will find out which record is yours.",
    ],
    status: 403,
  },
  merged: {
    title: "Your teaching record has moved",
    text: [
      "You had two teaching records and they are now one, under another teacher reference number (TRN). The account that you signed in with is still linked to the old one.",
      "Email us, and we will link your account to the right record.",
    ],
    status: 403,
  },
  "no-permission": {
    title: "You do not have access to a teaching record",
    text: [
      "The service that holds teaching records did not accept your sign-in. This can happen when an account is still being checked.",
      "Email us if you think that you should have access.",
    ],
    status: 403,
  },
  timeout: NOT_ANSWERING,
  unavailable: NOT_ANSWERING,
  "rate-limited": {
    title: "Sorry, the service is very busy",
    text: [
      "Many people are looking at their teaching records just now. You are still signed in, and nothing on your record has changed.",
      "Try again in a minute.",
    ],
    status: 503,
  },
  refused: {
    title: "Sorry, we cannot show your qualifications at the moment",
    text: [
      "The service that holds teaching records did not give us yours, and did not say why. You are still signed in, and nothing on your record has changed.",
      "Try again later. If it happens again, email us.",
    ],
    status: 503,
  },
  nonsense: {
    title: "Sorry, we cannot show your qualifications at the moment",
    text: [
      "The service that holds teaching records sent us something that we could not read, and we do not want to show you half of your record. You are still signed in, and nothing on your record has changed.",
      "Try again later. If it happens again, email us.",
    ],
    status: 503,
  },
};

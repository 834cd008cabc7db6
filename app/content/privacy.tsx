import type { MetaFunction } from "@remix-run/cloudflare";

import { pageTitle } from "./service";
import { SupportContact } from "./support-contact";

export const meta: MetaFunction = () => [{ title: pageTitle("Privacy") }];

export default function Privacy() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Privacy</h1>
        <p className="govuk-body">
          The Department for Education (DfE) is responsible for this service and
          for the personal information in it.
        </p>
        <h2 className="govuk-heading-m">What we use</h2>
        <p className="govuk-body">When you sign in, we use:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            your name, email address, date of birth and teacher reference number
            (TRN) from your DfE Identity account
          </li>
          <li>
            your name, date of birth, TRN, qualifications, training and
            induction from the teaching record that DfE holds
          </li>
        </ul>
        <p className="govuk-body">
          We use it to show you your record and to make your certificates.
        </p>
        <h2 className="govuk-heading-m">What we keep</h2>
        <p className="govuk-body">Everything that we keep is encrypted.</p>
        <WhatWeKeep />
        <p className="govuk-body">
          We do not measure who uses the service. When something goes wrong we
          keep a note of what happened, without your name or anything else about
          you.
        </p>
        <YourRights />
        <SupportContact />
      </div>
    </div>
  );
}

/** As long as `docs/copies.md` and `docs/changes.md` say. */
function WhatWeKeep() {
  return (
    <ul className="govuk-list govuk-list--bullet">
      <li>
        While you are signed in: your name, email address, date of birth and
        TRN, with what is needed to read your record. When you sign out it is
        deleted at once. If you do not, it cannot be used after 1 hour and is
        deleted after 1 day.
      </li>
      <li>
        For up to 30 days after you last saw it: a copy of your teaching record,
        so that you can see it when the service that holds it is not answering.
      </li>
      <li>
        If you ask for a change: what you typed, the files that you added and
        where your request stands. We look for viruses in your files and send
        them to DfE. What you typed and your files are deleted 30 days after
        your request is closed, or 28 days after you last worked on a request
        that you did not submit.
      </li>
      <li>
        If you give us them: your preferred name, email address and mobile
        number. We write to you through GOV.UK Notify.
      </li>
      <li>
        When you changed something, but not what: a note of it, so that we can
        find out if somebody else did it.
      </li>
    </ul>
  );
}

function YourRights() {
  return (
    <>
      <h2 className="govuk-heading-m">Your rights</h2>
      <p className="govuk-body">
        {
          "You can read how DfE uses the information of people who work in education, and what your rights are, in "
        }
        <a
          className="govuk-link"
          href="https://www.gov.uk/government/publications/privacy-information-education-providers-workforce-including-teachers"
        >
          the privacy information for the education workforce
        </a>
        {"."}
      </p>
    </>
  );
}

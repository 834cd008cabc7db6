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
        <p className="govuk-body">
          While you are signed in we keep your name, date of birth and TRN,
          encrypted, with what is needed to read your record. When you sign out
          it is deleted at once. If you do not sign out, it cannot be used after
          1 hour.
        </p>
        <p className="govuk-body">
          We do not keep a copy of your teaching record or of your certificates,
          and we do not measure who uses the service. When something goes wrong
          we keep a note of what happened, without your name or anything else
          about you.
        </p>
        <YourRights />
        <SupportContact />
      </div>
    </div>
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

import type { MetaFunction } from "@remix-run/cloudflare";

import { pageTitle, SERVICE_NAME } from "./service";
import { SupportContact } from "./support-contact";

export const meta: MetaFunction = () => [
  { title: pageTitle("Privacy notice") },
];

export default function Privacy() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{`Privacy notice for ${SERVICE_NAME}`}</h1>
        <p className="govuk-body">
          The Department for Education (DfE) runs this service. For the purpose
          of data protection law, DfE is the data controller: it decides how and
          why your personal information is used, and answers for it.
        </p>
        <h2 className="govuk-heading-m">What we use, and why</h2>
        <p className="govuk-body">When you sign in, we use:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            your name, email address, date of birth and teacher reference number
            (TRN) from the account that you sign in with
          </li>
          <li>
            your name, date of birth, TRN, qualifications, training and
            induction from the teaching record that DfE holds
          </li>
        </ul>
        <p className="govuk-body">
          We use it to show you your record, to make your certificates, and to
          pass on a change that you ask for.
        </p>
        <LegalBasis />
        <h2 className="govuk-heading-m">What we keep</h2>
        <p className="govuk-body">Everything that we keep is encrypted.</p>
        <WhatWeKeep />
        <p className="govuk-body">
          We do not measure who uses the service. When something goes wrong we
          keep a note of what happened for 7 days, without your name or anything
          else about you.
        </p>
        <WhoElse />
        <YourRights />
        <Complaints />
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
        If you download a certificate: its number and what it says, so that the
        people you give it to can check it. Only who has the number can read
        this, and you can withdraw a certificate.
      </li>
      <li>
        If you ask for a change: what you typed, the files that you added and
        where your request stands. We look for viruses in your files and send
        them to DfE. If you write to us and quote your reference, our support
        team can see your request, and we note that they did. What you typed and
        your files are deleted 30 days after your request is closed, or 28 days
        after you last worked on a request that you did not submit.
      </li>
      <li>
        If you give us them: your preferred name, email address and mobile
        number. We write to you through GOV.UK Notify.
      </li>
      <li>
        If you give feedback: what you said, for 1 year, and your email address
        if we may contact you. We do not note who you are.
      </li>
      <li>
        When you changed something, but not what: a note of it, so that we can
        find out if somebody else did it.
      </li>
    </ul>
  );
}

function LegalBasis() {
  return (
    <>
      <h2 className="govuk-heading-m">Our legal basis</h2>
      <p className="govuk-body">
        We use your information because it is necessary to perform a task in the
        public interest, which is the work of a government department. This is
        article 6(1)(e) of the UK General Data Protection Regulation (UK GDPR)
        and section 8 of the Data Protection Act 2018.
      </p>
      <p className="govuk-body">
        We do not ask for your consent, and no decision about you is made by a
        computer alone: people look at each change that you ask for.
      </p>
    </>
  );
}

/** Whoever the service sends personal information to (README, "Configuration"). */
function WhoElse() {
  return (
    <>
      <h2 className="govuk-heading-m">Who else has it</h2>
      <p className="govuk-body">
        We do not sell your information or share it for advertising. Companies
        that work for DfE have it only to run the service:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Cloudflare, whose computers the service runs on: some of them are
          outside the UK, and all that is kept there is encrypted
        </li>
        <li>GOV.UK Notify, which sends our emails and text messages</li>
        <li>a virus scanner, which looks at the files that you add</li>
      </ul>
    </>
  );
}

function YourRights() {
  return (
    <>
      <h2 className="govuk-heading-m">Your rights</h2>
      <p className="govuk-body">You have the right to ask us:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>for a copy of the personal information that we have about you</li>
        <li>to put right what is wrong, or to complete what is missing</li>
        <li>
          to delete it, to use less of it, or to stop using it, in certain
          circumstances
        </li>
      </ul>
      <p className="govuk-body">
        {"You can also read "}
        <a
          className="govuk-link"
          href="https://www.gov.uk/government/publications/privacy-information-education-providers-workforce-including-teachers"
        >
          how DfE uses the information of people who work in education
        </a>
        {"."}
      </p>
    </>
  );
}

function Complaints() {
  return (
    <>
      <h2 className="govuk-heading-m">Questions and complaints</h2>
      <SupportContact />
      <p className="govuk-body">
        {"To reach DfE’s data protection officer, "}
        <a className="govuk-link" href="https://www.gov.uk/contact-dfe">
          contact DfE
        </a>
        {" and say that it is about data protection."}
      </p>
      <p className="govuk-body">
        {
          "If you are not happy with how we use your information, you can complain to the "
        }
        <a className="govuk-link" href="https://ico.org.uk/make-a-complaint/">
          Information Commissioner’s Office (ICO)
        </a>
        {", who is independent of us: "}
        <span className="app-address">
          Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF
        </span>
        {", telephone 0303 123 1113."}
      </p>
      <p className="govuk-body">Last updated: 27 November 2026.</p>
    </>
  );
}

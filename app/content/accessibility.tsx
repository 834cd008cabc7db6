import type { MetaFunction } from "@remix-run/cloudflare";

import { pageTitle, SERVICE_NAME } from "./service";
import { SupportContact } from "./support-contact";

export const meta: MetaFunction = () => [
  { title: pageTitle("Accessibility statement") },
];

/** In the order and the words that the regulations ask for (GOV.UK sample accessibility statement). */
export default function Accessibility() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">
          {`Accessibility statement for ${SERVICE_NAME}`}
        </h1>
        <p className="govuk-body">
          The Department for Education (DfE) runs this service. We want as many
          people as possible to be able to use it. You should be able to:
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>zoom in up to 400% without the text spilling off the screen</li>
          <li>use all of it with a keyboard alone</li>
          <li>use all of it with speech recognition software</li>
          <li>listen to all of it with a screen reader</li>
          <li>use all of it with JavaScript switched off</li>
        </ul>
        <p className="govuk-body">
          {"AbilityNet has "}
          <a className="govuk-link" href="https://mcmw.abilitynet.org.uk/">
            advice on making your device easier to use
          </a>
          {" if you have a disability."}
        </p>
        <h2 className="govuk-heading-m">How accessible this service is</h2>
        <p className="govuk-body">
          We know of nothing in it that cannot be used. Certificates are tagged
          PDF documents. If you cannot use one, you can open each certificate as
          a web page from “Certificates you have downloaded”.
        </p>
        <h2 className="govuk-heading-m">Feedback and contact information</h2>
        <p className="govuk-body">
          Email us if you need a certificate or anything else from this service
          in another format, such as large print, or if you find a problem that
          is not listed on this page.
        </p>
        <SupportContact />
        <Enforcement />
        <Compliance />
        <Preparation />
      </div>
    </div>
  );
}

function Enforcement() {
  return (
    <>
      <h2 className="govuk-heading-m">Enforcement procedure</h2>
      <p className="govuk-body">
        {
          "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). If you are not happy with how we respond to your complaint, "
        }
        <a
          className="govuk-link"
          href="https://www.equalityadvisoryservice.com/"
        >
          contact the Equality Advisory and Support Service (EASS)
        </a>
        {"."}
      </p>
    </>
  );
}

function Compliance() {
  return (
    <>
      <h2 className="govuk-heading-m">
        Technical information about this service’s accessibility
      </h2>
      <p className="govuk-body">
        DfE is committed to making its service accessible, in accordance with
        the accessibility regulations.
      </p>
      <h3 className="govuk-heading-s">Compliance status</h3>
      <p className="govuk-body">
        {"This service is partially compliant with the "}
        <a className="govuk-link" href="https://www.w3.org/TR/WCAG22/">
          Web Content Accessibility Guidelines version 2.2
        </a>
        {" AA standard, because not all of it has been shown to be compliant."}
      </p>
      <h3 className="govuk-heading-s">
        Non-compliance with the accessibility regulations
      </h3>
      <p className="govuk-body">
        The certificates are PDF documents with tags (PDF/UA-1). We check the
        tags each time that the service is changed, but an independent checker
        has not yet confirmed that they meet WCAG 2.2 success criterion 1.3.1
        (info and relationships). The same certificate is there as a web page.
      </p>
    </>
  );
}

function Preparation() {
  return (
    <>
      <h2 className="govuk-heading-m">
        Preparation of this accessibility statement
      </h2>
      <p className="govuk-body">
        This statement was prepared on 23 November 2026 and last reviewed on 28
        November 2026.
      </p>
      <p className="govuk-body">
        Every page is tested against the WCAG 2.2 AA standard by an automated
        test each time that the service is changed. The service has not yet been
        audited, nor tested by people who use assistive technology.
      </p>
    </>
  );
}

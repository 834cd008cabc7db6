import type { MetaFunction } from "@remix-run/cloudflare";

import { pageTitle, SERVICE_NAME } from "./service";
import { SupportContact } from "./support-contact";

export const meta: MetaFunction = () => [
  { title: pageTitle("Accessibility statement") },
];

export default function Accessibility() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Accessibility statement</h1>
        <p className="govuk-body">
          {`This statement is about the service “${SERVICE_NAME}”. We want as many people as possible to be able to use it. You should be able to:`}
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>zoom in up to 400% without the text spilling off the screen</li>
          <li>use all of it with a keyboard alone</li>
          <li>use all of it with speech recognition software</li>
          <li>listen to most of it with a screen reader</li>
          <li>use all of it with JavaScript switched off</li>
        </ul>
        <h2 className="govuk-heading-m">How accessible it is</h2>
        <p className="govuk-body">
          Pages are checked against the Web Content Accessibility Guidelines
          (WCAG) version 2.2, level AA, by an automated test each time that the
          service is changed. The test finds no failures. The service has not
          yet been audited by people who use assistive technology.
        </p>
        <h2 className="govuk-heading-m">What is not accessible</h2>
        <p className="govuk-body">
          The certificates are PDF documents with real text, but without tags: a
          screen reader may not read them in the right order. Email us if you
          need a certificate in another format.
        </p>
        <h2 className="govuk-heading-m">Tell us about a problem</h2>
        <SupportContact />
        <p className="govuk-body">
          {"If you are not happy with our answer, "}
          <a
            className="govuk-link"
            href="https://www.equalityadvisoryservice.com/"
          >
            contact the Equality Advisory and Support Service (EASS)
          </a>
          {
            ". The Equality and Human Rights Commission (EHRC) enforces the accessibility regulations for public sector bodies."
          }
        </p>
        <p className="govuk-body">
          This statement was prepared on 23 November 2026.
        </p>
      </div>
    </div>
  );
}

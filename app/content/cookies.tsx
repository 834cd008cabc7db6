import type { MetaFunction } from "@remix-run/cloudflare";

import { SummaryCard } from "~/govuk/summary-card";
import { pageTitle } from "./service";

export const meta: MetaFunction = () => [{ title: pageTitle("Cookies") }];

/** Every cookie of the service; a test compares it with those that are set. */
const COOKIES = [
  {
    name: "__Host-session",
    purpose: "Keeps you signed in",
    expires:
      "When you sign out or close the browser, and after 1 hour at the latest",
  },
  {
    name: "__Host-sign-in-…",
    purpose:
      "Makes sure that you are the person who started to sign in, in this browser",
    expires: "When you have signed in, and after 3 hours at the latest",
  },
  {
    name: "__Host-link",
    purpose:
      "Remembers that you came by a link in an email, until you have signed in",
    expires: "When you have signed in, and after 2 hours at the latest",
  },
  {
    name: "__Host-download",
    purpose: "Tells you why a certificate could not be downloaded",
    expires: "When you have been told, and after 1 minute at the latest",
  },
];

export default function Cookies() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Cookies</h1>
        <p className="govuk-body">
          Cookies are small files that a website stores on your device. This
          service uses only the cookies that it needs to work. It does not use
          cookies to measure how you use the website, and nobody else can read
          them.
        </p>
        <h2 className="govuk-heading-m">Essential cookies</h2>
        {COOKIES.map(({ name, purpose, expires }) => (
          <SummaryCard
            key={name}
            title={name}
            headingLevel={3}
            rows={[
              { key: "Purpose", value: purpose },
              { key: "Expires", value: expires },
            ]}
          />
        ))}
        <p className="govuk-body">
          Your DfE Identity account, where you sign in, is another website. It
          has cookies of its own.
        </p>
      </div>
    </div>
  );
}

import type { MetaFunction } from "@remix-run/cloudflare";

import { SummaryCard } from "~/govuk/summary-card";
import { pageTitle } from "./service";

export const meta: MetaFunction = () => [{ title: pageTitle("Cookies") }];

/** Every cookie of the service; a test compares it with those that are set. */
const COOKIES = [
  {
    name: "__Host-session",
    purpose: "Keeps you signed in",
    until:
      "When you sign out or close the browser, and after 1 hour at the latest",
  },
  {
    name: "__Host-sign-in-…",
    purpose:
      "Makes sure that you are the person who started to sign in, in this browser",
    until: "When you have signed in, and after 3 hours at the latest",
  },
  {
    name: "__Host-link",
    purpose:
      "Remembers that you came by a link in an email, until you have signed in",
    until: "When you have signed in, and after 2 hours at the latest",
  },
  {
    name: "__Host-download",
    purpose: "Tells you why a certificate could not be downloaded",
    until: "When you have been told, and after 1 minute at the latest",
  },
];

/** What the service worker keeps (`docs/offline.md`). */
const STORED = [
  {
    name: "Pages without your information",
    purpose: "Opens forms when you have no connection",
    until: "When a newer version takes their place",
  },
  {
    name: "Forms that you sent without a connection",
    purpose:
      "Keeps them, encrypted, until they can be sent. Only you can open them, when you are signed in",
    until: "When they are sent, when you delete them, or after 7 days",
  },
  {
    name: "A copy of your record and certificates",
    purpose:
      "Shows them when you have no connection, if you asked us to keep a copy",
    until:
      "When you remove it or sign out, when somebody else signs in on your device, or after 30 days",
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
        <div id="cookies">
          <Cards things={COOKIES} />
        </div>
        <h2 className="govuk-heading-m">What else is stored on your device</h2>
        <Cards things={STORED} />
        <p className="govuk-body">
          The account that you sign in with is on another website. It has
          cookies of its own.
        </p>
      </div>
    </div>
  );
}

function Cards({
  things,
}: {
  things: readonly { name: string; purpose: string; until: string }[];
}) {
  return things.map(({ name, purpose, until }) => (
    <SummaryCard
      key={name}
      title={name}
      headingLevel={3}
      rows={[
        { key: "Purpose", value: purpose },
        { key: "Removed", value: until },
      ]}
    />
  ));
}

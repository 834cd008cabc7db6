import { Footer } from "~/govuk/footer";
import { Header } from "~/govuk/header";
import { PhaseBanner } from "~/govuk/phase-banner";
import { ServiceNavigation } from "~/govuk/service-navigation";
import { SERVICE_NAME, SUPPORT_EMAIL } from "./service";

const NAVIGATION = [
  { text: "Account", href: "/identity-account" },
  { text: "Sign out", href: "/sign-out" },
];

/** GOV.UK header with the service's name, and what a signed-in teacher can go to from any page. */
export function ServiceHeader({
  path,
  signedIn,
}: {
  path: string;
  signedIn: boolean;
}) {
  const items = NAVIGATION.map((item) =>
    item.href === path ? { ...item, current: "page" as const } : item,
  );
  return (
    <header className="govuk-template__header">
      <Header />
      <ServiceNavigation
        serviceName={SERVICE_NAME}
        serviceUrl={signedIn ? "/qualifications" : "/"}
        items={signedIn ? items : []}
        collapsesOnMobile={false}
      />
      <PhaseNotice />
    </header>
  );
}

/** Phase banner: a new part of a service, and where to send what one thinks of it. */
function PhaseNotice() {
  return (
    <PhaseBanner phase="Beta">
      {"This is a new service. Help us improve it and "}
      <a
        className="govuk-link"
        href={`mailto:${SUPPORT_EMAIL}?subject=Feedback`}
      >
        give your feedback by email
      </a>
      {"."}
    </PhaseBanner>
  );
}

/** Footer with the pages that every service must have. */
export function ServiceFooter() {
  return (
    <footer className="govuk-template__footer">
      <Footer
        links={[
          { text: "Cookies", href: "/cookies" },
          { text: "Privacy", href: "/privacy" },
          { text: "Accessibility statement", href: "/accessibility" },
        ]}
      />
    </footer>
  );
}

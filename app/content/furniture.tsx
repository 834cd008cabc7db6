import { Footer } from "~/govuk/footer";
import { Header } from "~/govuk/header";
import { OneLoginHeader } from "~/govuk/one-login-header";
import { PhaseBanner } from "~/govuk/phase-banner";
import { ServiceNavigation } from "~/govuk/service-navigation";
import { useRequestMarks } from "~/platform/request-marks";
import {
  ACCOUNT_NAME,
  DETAILS_NAME,
  isOneLogin,
  SERVICE_NAME,
  supportAddress,
} from "./service";

const SIGN_OUT = { text: "Sign out", href: "/sign-out" };
const SERVICE = {
  name: SERVICE_NAME,
  home: "/qualifications",
  items: [{ text: "Account", href: "/identity-account" }, SIGN_OUT],
};
const ACCOUNT = {
  name: ACCOUNT_NAME,
  home: "/account",
  items: [
    { text: "Your details", href: "/account" },
    { text: "Back to your teaching qualifications", href: "/qualifications" },
    SIGN_OUT,
  ],
};

/** Whether a page belongs to the account, which names itself: not the service that sent the teacher there. */
function isOfAccount(path: string): boolean {
  return /^\/account(?:\/|$)/.test(path);
}

/** What somebody has who signs in elsewhere: their details are a part of this service. */
const WITH_ONE_LOGIN = {
  ...SERVICE,
  items: [{ text: DETAILS_NAME, href: "/account" }],
};

/**
 * The header of GOV.UK with the service's name, and what a signed-in teacher can go to from any page.
 *
 * @param provider that they signed in with
 */
export function ServiceHeader({
  path,
  provider,
}: {
  path: string;
  provider: string | undefined;
}) {
  const signedIn = provider !== undefined;
  const withOneLogin = isOneLogin(provider);
  const own = isOfAccount(path) ? ACCOUNT : SERVICE;
  const { name, home, items } = withOneLogin ? WITH_ONE_LOGIN : own;
  const marked = items.map((item) =>
    item.href === path ? { ...item, current: "page" as const } : item,
  );
  return (
    <header className="govuk-template__header">
      {withOneLogin ? <OneLoginHeader signOut="/sign-out" /> : <Header />}
      <ServiceNavigation
        serviceName={name}
        serviceUrl={signedIn ? home : "/"}
        items={signedIn ? marked : []}
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
      <a className="govuk-link" href="/feedback">
        give your feedback
      </a>
      {"."}
    </PhaseBanner>
  );
}

/** Footer with the pages that every service must have. */
export function ServiceFooter() {
  const { reference } = useRequestMarks();
  const help = supportAddress("Help", reference);
  return (
    <footer className="govuk-template__footer">
      <Footer
        links={[
          { text: "Help by email", href: help },
          { text: "Cookies", href: "/cookies" },
          { text: "Privacy", href: "/privacy" },
          { text: "Accessibility statement", href: "/accessibility" },
        ]}
      >
        © Crown copyright
      </Footer>
    </footer>
  );
}

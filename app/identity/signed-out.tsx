import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { pageTitle } from "~/content/service";
import { Button } from "~/govuk/button";
import { WarningText } from "~/govuk/warning-text";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(title(data)) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const found = await context.session();
  const providerOpen =
    new URL(request.url).searchParams.get("provider") === "open";
  return { providerOpen, signedIn: found.state === "live" };
}

export default function SignedOut() {
  const found = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{title(found)}</h1>
        {found.signedIn ? (
          <StillSignedIn />
        ) : (
          <Gone providerOpen={found.providerOpen} />
        )}
      </div>
    </div>
  );
}

function title(found: { signedIn: boolean } | undefined): string {
  return found?.signedIn ? "You are still signed in" : "You are signed out";
}

function StillSignedIn() {
  return (
    <p className="govuk-body">
      {"Go back to "}
      <a className="govuk-link" href="/qualifications">
        your qualifications
      </a>
      {" or "}
      <a className="govuk-link" href="/sign-out">
        sign out
      </a>
      {"."}
    </p>
  );
}

function Gone({ providerOpen }: { providerOpen: boolean }) {
  return (
    <>
      {providerOpen && (
        <WarningText>
          We could not sign you out of the account that you sign in with. If you
          share this device, close all browser windows.
        </WarningText>
      )}
      <p className="govuk-body">
        If you downloaded a certificate, it is still on this device. Delete it
        if you share the device with other people.
      </p>
      <Button href="/sign-in">Sign in again</Button>
    </>
  );
}

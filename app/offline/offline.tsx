import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { pageTitle } from "~/content/service";
import { Slot } from "~/forms/slot";
import { Button } from "~/govuk/button";
import { InsetText } from "~/govuk/inset-text";
import { WarningText } from "~/govuk/warning-text";
import { FormCards, SentForm } from "./form-cards";
import { WAITING_FORMS } from "./waiting-forms";

type Shown = { heading: string; isBlank: boolean };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.heading ?? "") },
];
export const handle = { back: "/account" };

/**
 * What a browser without a service worker is shown: nothing waits in it. One that has it asks at the
 * same time (navigation preload), and has no use for an answer.
 */
export function loader({ request }: LoaderFunctionArgs): Shown {
  if (request.headers.has("Service-Worker-Navigation-Preload"))
    throw new Response(null, { status: 204 });
  return { heading: "Forms on this device", isBlank: false };
}

/**
 * What waits on this device, and what became of it. The service sees nothing of that: it gives the
 * device a blank page with a slot for each thing that can be said, which the service worker fills
 * (`worker/list.ts`).
 */
export default function Offline() {
  const { heading, isBlank } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {isBlank &&
          WAITING_FORMS.map((form) => <SentForm key={form.path} form={form} />)}
        <h1 className="govuk-heading-l">{heading}</h1>
        <p className="govuk-body">
          If you have no connection when you send a form, we keep it here and
          send it when you are back online.
        </p>
        {isBlank ? <WhatWaits /> : <Nothing />}
      </div>
    </div>
  );
}

function Nothing() {
  return <p className="govuk-body">No forms are waiting on this device.</p>;
}

function WhatWaits() {
  return (
    <>
      <HowItStands />
      {WAITING_FORMS.map((form) => (
        <FormCards key={form.path} form={form} />
      ))}
      <Slot name="send">
        <form method="post" action="/offline">
          <Button name="do" value="send" variant="secondary">
            Try to send now
          </Button>
        </form>
      </Slot>
      <Slot name="copy">
        <p className="govuk-body">
          <a className="govuk-link" href="/qualifications">
            {"Open the copy of your record from {{at}}"}
          </a>
          {" or "}
          <a className="govuk-link" href="/offline/copy">
            see all that is kept
          </a>
        </p>
      </Slot>
      <Slot name="open">
        <FormLinks />
      </Slot>
    </>
  );
}

/** What whoever is signed in can do here, also without a connection. */
function FormLinks() {
  return (
    <>
      <h2 className="govuk-heading-m">Forms that you can fill in now</h2>
      <ul className="govuk-list govuk-list--bullet">
        {WAITING_FORMS.filter(({ opens }) => opens).map(({ path, title }) => (
          <li key={path}>
            <a className="govuk-link" href={path}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href="/sign-out">
          Sign out
        </a>
      </p>
    </>
  );
}

/** What is to be known before what waits. */
function HowItStands() {
  return (
    <>
      <Slot name="offline">
        <InsetText>
          You are offline. This page and your forms work; other pages open when
          you have a connection.
        </InsetText>
      </Slot>
      <Slot name="signed out">
        <WarningText>
          You are signed out on this device. You are offline, so you are still
          signed in to the account that you sign in with. When you have a
          connection, open this service again to finish signing out. If you
          share this device, do not leave it until then.
        </WarningText>
      </Slot>
      <Slot name="none">
        <Nothing />
      </Slot>
      <Slot name="locked">
        <InsetText>
          Forms are waiting on this device. To see and send them, the person who
          filled them in must{" "}
          <a
            className="govuk-link"
            href="/sign-in?why=needed&amp;return_to=%2Foffline"
          >
            sign in
          </a>
          .
        </InsetText>
      </Slot>
    </>
  );
}

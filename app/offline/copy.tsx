import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { ownerOf } from "~/identity/form-owner.server";
import { OwnerField } from "~/identity/owner-field";
import { heldCertificates } from "~/certificates/held";
import { certificateAddress, shortLinkText } from "~/certificates/link";
import { canBePrinted } from "~/certificates/printable";
import { pageTitle } from "~/content/service";
import { Slot } from "~/forms/slot";
import { Button } from "~/govuk/button";
import { Checkboxes } from "~/govuk/checkboxes";
import { ErrorSummary } from "~/govuk/error-summary";
import { WarningText } from "~/govuk/warning-text";
import { requireTeacher } from "~/identity/require-teacher.server";
import { seeOther } from "~/platform/see-other";
import { detailsOf } from "~/teaching-record/details";
import { requireRecord } from "~/teaching-record/require-record.server";

const TITLE = "Keep a copy on this device";

export const meta: MetaFunction = () => [{ title: pageTitle(TITLE) }];
export const handle = { back: "/account" };

/** Which certificates can be kept beside the record; there is nothing to keep without one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const known = await requireRecord(request, context);
  if (!known.found) throw seeOther("/qualifications");
  const session = await requireTeacher(request, context);
  const { name } = detailsOf(known.record, session);
  const held = canBePrinted(name) ? heldCertificates(known) : [];
  return {
    isBlank: false,
    hasFailed: new URL(request.url).searchParams.has("problem"),
    owner: await ownerOf(context, session),
    certificates: held.map(({ kind, date, awarded }) => ({
      value: certificateAddress(kind, awarded),
      text: shortLinkText(kind, date),
    })),
  };
}

/** Only a service worker keeps copies: where there is none, the service is asked. */
export function action() {
  return seeOther("/offline/copy?problem=not-kept");
}

export default function KeepCopy() {
  const { isBlank, hasFailed, owner, certificates } =
    useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {hasFailed && <ErrorSummary errors={NOT_KEPT} />}
        {isBlank && (
          <Slot name="failed">
            <ErrorSummary errors={NOT_UPDATED} />
          </Slot>
        )}
        <h1 className="govuk-heading-l">{TITLE}</h1>
        {isBlank ? (
          <WhatIsKept owner={owner} />
        ) : (
          <form method="post" action="/offline/copy" id="keep" noValidate>
            <OwnerField owner={owner} />
            <p className="govuk-body">
              You can open your record and certificates here without a
              connection, for 30 days. The copy shows your record as it is now.
            </p>
            <WarningText>
              Anyone who uses this browser on this device can open the copy. Do
              not keep one on a device that you share.
            </WarningText>
            {certificates.length > 0 && (
              <Checkboxes
                name="certificate"
                legend="Which certificates do you want to keep?"
                items={certificates}
              />
            )}
            <Button name="do" value="keep">
              Keep a copy
            </Button>
            <p className="govuk-body">
              The copy is removed when you sign out, when somebody else signs in
              on this device, or after 30 days.
            </p>
          </form>
        )}
      </div>
    </div>
  );
}

const NOT_KEPT = [
  {
    text: "We could not keep a copy. Check your connection and the free space on your device, and try again. Some browsers keep no copies in private windows",
    href: "#keep",
  },
];

const NOT_UPDATED = [
  {
    text: "We could not update the copy. Check your connection and try again",
    href: "#keep",
  },
];

/** As the service worker fills it in (`worker/copy-page.ts`). */
function WhatIsKept({ owner }: { owner: string }) {
  return (
    <>
      <p className="govuk-body">
        {
          "A copy from {{at}} is on this device. You can open it without a connection:"
        }
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <Slot name="item">
          <li>
            <a className="govuk-link" href="{{address}}">
              {"{{name}}"}
            </a>
          </li>
        </Slot>
      </ul>
      <p className="govuk-body">
        When you have a connection, these open as they are then, and not from
        the copy.
      </p>
      <form method="post" action="/offline/copy" id="keep">
        <OwnerField owner={owner} />
        <div className="govuk-button-group">
          <Button name="do" value="update">
            Update the copy
          </Button>
          <Button name="do" value="remove" variant="warning">
            Remove the copy
          </Button>
        </div>
      </form>
    </>
  );
}

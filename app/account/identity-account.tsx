import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { pageTitle } from "~/content/service";
import { Button } from "~/govuk/button";
import { InsetText } from "~/govuk/inset-text";
import { requireRecord } from "~/teaching-record/require-record.server";
import type { TeachingRecord } from "~/teaching-record/teaching-record";
import { requireAccount } from "./require-account.server";

export const meta: MetaFunction = () => [
  { title: pageTitle("DfE Identity account") },
];
export const handle = { back: "/qualifications" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAccount(request, context);
  const known = await requireRecord(request, context);
  const inReview = known.found ? changesInReview(known.record) : null;
  return { address: accountAddress(context.configuration), inReview };
}

/** The account elsewhere, with the ways back and out (sign-in 3.2), or the one that is built in. */
function accountAddress({
  IDENTITY_ACCOUNT_URL,
  IDENTITY_CLIENT_ID,
  SERVICE_ORIGIN,
}: LoaderFunctionArgs["context"]["configuration"]): string {
  if (!IDENTITY_ACCOUNT_URL) return "/account";
  const address = new URL(IDENTITY_ACCOUNT_URL);
  address.searchParams.set("client_id", IDENTITY_CLIENT_ID);
  address.searchParams.set("redirect_uri", `${SERVICE_ORIGIN}/qualifications`);
  address.searchParams.set("sign_out_uri", `${SERVICE_ORIGIN}/sign-out`);
  return address.href;
}

/** "name", "date of birth" or both; null where nobody is looking at a change. */
function changesInReview({
  nameChangePending,
  dateOfBirthChangePending,
}: TeachingRecord): string | null {
  const changes = [
    nameChangePending && "name",
    dateOfBirthChangePending && "date of birth",
  ].filter(Boolean);
  return changes.length > 0 ? changes.join(" and ") : null;
}

/** Says that the teacher is about to leave, what for, what it takes and how to come back. */
export default function IdentityAccount() {
  const { address, inReview } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">DfE Identity account</h1>
        <p className="govuk-body">
          You are leaving your teaching qualifications for your DfE Identity
          account. It is the account that you signed in with, so you do not need
          to sign in again.
        </p>
        {inReview && (
          <InsetText>
            {`Your change of ${inReview} is being reviewed. You do not need to ask for it again.`}
          </InsetText>
        )}
        <p className="govuk-body">In your account you can:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>ask to change the name or date of birth on your record</li>
          <li>change what we call you, your email address or mobile number</li>
        </ul>
        <p className="govuk-body">
          To change your name or date of birth you need a scan or photo of a
          document that proves it, such as a marriage certificate or a passport.
          It takes about 5 minutes. We check it within 5 working days, and your
          certificates change as soon as we have.
        </p>
        <Button href={address}>Go to your DfE Identity account</Button>
        <p className="govuk-body">
          To come back, select “Back to your teaching qualifications” in your
          account.
        </p>
      </div>
    </div>
  );
}

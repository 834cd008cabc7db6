import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { pageTitle } from "~/content/service";
import { SupportContact } from "~/content/support-contact";
import { BackLink } from "~/govuk/back-link";
import { Button } from "~/govuk/button";
import { InsetText } from "~/govuk/inset-text";
import { requireRecord } from "~/teaching-record/require-record.server";
import type { TeachingRecord } from "~/teaching-record/teaching-record";

export const meta: MetaFunction = () => [
  { title: pageTitle("DfE Identity account") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const known = await requireRecord(request, context);
  const inReview = known.found ? changesInReview(known.record) : null;
  const { IDENTITY_ACCOUNT_URL, IDENTITY_CLIENT_ID, SERVICE_ORIGIN } =
    context.configuration;
  if (!IDENTITY_ACCOUNT_URL) return { address: null, inReview };
  const address = new URL(IDENTITY_ACCOUNT_URL);
  address.searchParams.set("client_id", IDENTITY_CLIENT_ID);
  address.searchParams.set("redirect_uri", `${SERVICE_ORIGIN}/qualifications`);
  address.searchParams.set("sign_out_uri", `${SERVICE_ORIGIN}/sign-out`);
  return { address: address.href, inReview };
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

/** Says that the teacher is about to leave, and why (sign-in 3.2). */
export default function IdentityAccount() {
  const { address, inReview } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/qualifications" />
        <h1 className="govuk-heading-l">DfE Identity account</h1>
        <p className="govuk-body">
          You change your name, date of birth and sign-in details in your DfE
          Identity account. It is the account that you use to sign in to this
          service.
        </p>
        {inReview && (
          <InsetText>
            {`Your change of ${inReview} is being reviewed. You do not need to ask for it again.`}
          </InsetText>
        )}
        {address ? (
          <Button href={address}>Go to your DfE Identity account</Button>
        ) : (
          <SupportContact />
        )}
      </div>
    </div>
  );
}

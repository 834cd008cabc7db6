import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { pageTitle } from "~/content/service";
import { Panel } from "~/govuk/panel";

const TITLE = "Feedback sent";

export const meta: MetaFunction = () => [{ title: pageTitle(TITLE) }];

export async function loader({ context }: LoaderFunctionArgs) {
  const { state } = await context.session();
  return { isSignedIn: state === "live" };
}

export default function FeedbackSent() {
  const { isSignedIn } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Panel title={TITLE} />
        <p className="govuk-body">
          Thank you. We read all feedback. We only write to you if you said that
          we may.
        </p>
        <h2 className="govuk-heading-m">What you can do next</h2>
        <p className="govuk-body">
          <a className="govuk-link" href={isSignedIn ? "/qualifications" : "/"}>
            {isSignedIn
              ? "Go to your teaching qualifications"
              : "Go to the start of this service"}
          </a>
        </p>
      </div>
    </div>
  );
}

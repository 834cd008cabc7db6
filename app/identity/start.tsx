import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { pageTitle, SERVICE_NAME } from "~/content/service";
import { Button } from "~/govuk/button";
import { seeOther } from "~/platform/see-other";
import { keepLinkTokens, linkTokensIn } from "./link-tokens.server";
import { offeredProviders } from "./offered-providers.server";

export const meta: MetaFunction = () => [{ title: pageTitle(SERVICE_NAME) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const tokens = linkTokensIn(new URL(request.url).searchParams);
  if (Object.keys(tokens).length > 0) {
    const cookie = await keepLinkTokens(
      tokens,
      context.configuration.DATA_KEYS,
    );
    return seeOther("/", { "Set-Cookie": cookie });
  }
  const found = await context.session();
  if (found.state === "live") return seeOther("/qualifications");
  const providers = await offeredProviders(request, context.configuration);
  const [only, ...others] = providers;
  return {
    provider: only && others.length === 0 ? only.id : null,
    accounts: providers.map(({ account }) => account),
  };
}

export default function Start() {
  const { provider, accounts } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-xl">{SERVICE_NAME}</h1>
        <p className="govuk-body">Use this service to:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            see the teaching qualifications that the Department for Education
            holds for you
          </li>
          <li>download your certificates</li>
          <li>check how your induction stands</li>
          <li>change the name or date of birth on your teaching record</li>
        </ul>
        <StartButton provider={provider} />
        <h2 className="govuk-heading-m">Before you start</h2>
        <p className="govuk-body">
          {`You sign in with your ${accounts.join(" or your ")}. If you do not have one, you can create it on the way. It helps to have your teacher reference number (TRN) or National Insurance number at hand.`}
        </p>
        <h2 className="govuk-heading-m">
          If somebody has given you a certificate
        </h2>
        <p className="govuk-body">
          {"You can "}
          <a className="govuk-link" href="/verify">
            check that a certificate is genuine
          </a>
          {" without signing in."}
        </p>
      </div>
    </div>
  );
}

/** Starts the sign-in; where there is a choice of providers, it is on the next page. */
function StartButton({ provider }: { provider: string | null }) {
  if (provider === null)
    return (
      <Button href="/sign-in" isStart>
        Start now
      </Button>
    );
  return (
    <form method="post" action="/sign-in" noValidate>
      <Button name="provider" value={provider} isStart>
        Start now
      </Button>
    </form>
  );
}

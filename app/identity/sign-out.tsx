import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { pageTitle } from "~/content/service";
import { Button } from "~/govuk/button";
import { noHostCookie } from "~/platform/cookie";
import { seeOther } from "~/platform/see-other";
import { discover } from "./provider.server";
import { providerSetting } from "./providers";
import { endSession, type Session, SESSION_COOKIE } from "./session.server";

export const meta: MetaFunction = () => [{ title: pageTitle("Sign out") }];

export async function loader({ context }: LoaderFunctionArgs) {
  const found = await context.session();
  if (found.state !== "live") return seeOther("/signed-out");
  const { provider } = found.session;
  return { name: providerSetting(context.configuration, provider)?.name };
}

/** Ends the session here first, then at the provider; done twice it is done. */
export async function action({ request, context }: ActionFunctionArgs) {
  const found = await context.session();
  await endSession(request, context.database);
  const session = found.state === "live" ? found.session : null;
  const headers = {
    "Set-Cookie": noHostCookie(SESSION_COOKIE),
    // Not "cookies": that would reach every service beside this one. Not "storage": what waits on the
    // device is sealed, and its key goes now (`offline/worker/ring.ts`).
    "Clear-Site-Data": '"cache"',
  };
  const address =
    found.state === "none"
      ? "/signed-out"
      : await endSessionAddress(session, context);
  return seeOther(address, headers);
}

/**
 * OpenID Connect RP-Initiated Logout; if the provider cannot be asked where, the page says so. It is
 * told which client we are and not, with the ID token, who signs out: the address stays in the
 * browser's history (threat 26).
 */
async function endSessionAddress(
  session: Session | null,
  { configuration, now }: ActionFunctionArgs["context"],
): Promise<string> {
  const setting = providerSetting(
    configuration,
    session?.provider ?? "identity",
  );
  if (!setting) return "/signed-out?provider=open";
  const provider = await discover(setting, now).catch(() => null);
  const endpoint = provider?.metadata.end_session_endpoint;
  if (!endpoint) return "/signed-out?provider=open";
  const address = new URL(endpoint);
  address.searchParams.set("client_id", setting.clientId);
  address.searchParams.set(
    "post_logout_redirect_uri",
    `${configuration.SERVICE_ORIGIN}/signed-out`,
  );
  return address.href;
}

export default function SignOut() {
  const { name } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Do you want to sign out?</h1>
        <p className="govuk-body">
          {`You will be signed out of this service and of your ${name ?? "sign-in"} account.`}
        </p>
        <form method="post" action="/sign-out">
          <div className="govuk-button-group">
            <Button>Sign out</Button>
            <a className="govuk-link" href="/qualifications">
              Stay signed in
            </a>
          </div>
        </form>
      </div>
    </div>
  );
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { pageTitle } from "~/content/service";
import { Button } from "~/govuk/button";
import type { Configuration } from "~/platform/configuration.server";
import { noHostCookie } from "~/platform/cookie";
import { seeOther } from "~/platform/see-other";
import { discover } from "./provider.server";
import {
  type ProviderSetting,
  providerSetting,
  providerSettings,
} from "./providers";
import {
  endSession,
  SESSION_COOKIE,
  type SessionState,
} from "./session.server";

export const meta: MetaFunction = () => [{ title: pageTitle("Sign out") }];

export async function loader({ context }: LoaderFunctionArgs) {
  const found = await context.session();
  if (found.state !== "live") return seeOther("/signed-out");
  const { provider } = found.session;
  return { account: providerSetting(context.configuration, provider)?.account };
}

/** Ends the session here first, then at the provider; done twice it is done. */
export async function action({ request, context }: ActionFunctionArgs) {
  const found = await context.session();
  await endSession(request, context.database);
  const headers = {
    "Set-Cookie": noHostCookie(SESSION_COOKIE),
    // Not "cookies": that would reach every service beside this one. Not "storage": what waits on the
    // device is sealed, and its key goes now (`offline/worker/ring.ts`).
    "Clear-Site-Data": '"cache"',
  };
  const address =
    found.state === "none"
      ? "/signed-out"
      : await endSessionAddress(found, context);
  return seeOther(address, headers);
}

const STILL_OPEN = "/signed-out?provider=open";
/** Web firewalls on the way refuse what is longer (sign-in 2.5). */
const LONGEST_ADDRESS = 8000;

/**
 * OpenID Connect RP-Initiated Logout; if the provider cannot be asked, the page says so. It is told
 * which client we are and not, with the ID token, who signs out, unless it wants to be: the address
 * stays in the browser's history (threat 26).
 */
async function endSessionAddress(
  found: Exclude<SessionState, { state: "none" }>,
  { configuration, now }: ActionFunctionArgs["context"],
): Promise<string> {
  const setting = settingOf(found, configuration);
  const idToken = found.state === "live" ? found.session.idToken : null;
  if (!setting || (setting.wantsIdToken && !idToken)) return STILL_OPEN;
  const provider = await discover(setting, now).catch(() => null);
  const endpoint = provider?.metadata.end_session_endpoint;
  if (!endpoint) return STILL_OPEN;
  const address = new URL(endpoint);
  address.searchParams.set("client_id", setting.clientId);
  address.searchParams.set(
    "post_logout_redirect_uri",
    `${configuration.SERVICE_ORIGIN}/signed-out`,
  );
  if (setting.wantsIdToken && idToken)
    address.searchParams.set("id_token_hint", idToken);
  return address.href.length > LONGEST_ADDRESS ? STILL_OPEN : address.href;
}

/** The provider of a session, also of one that is over. */
function settingOf(
  found: Exclude<SessionState, { state: "none" }>,
  configuration: Configuration,
): ProviderSetting | null {
  if (found.state === "live")
    return providerSetting(configuration, found.session.provider);
  const settings = providerSettings(configuration);
  const { owner } = found;
  return owner
    ? (settings.find(({ issuer }) => issuer === owner.issuer) ?? null)
    : (settings.find(({ wantsIdToken }) => !wantsIdToken) ?? null);
}

export default function SignOut() {
  const { account } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Do you want to sign out?</h1>
        <p className="govuk-body">
          {`You will be signed out of this service and of your ${account ?? "account"}.`}
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

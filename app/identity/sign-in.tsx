import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useLoaderData, useActionData } from "@remix-run/react";
import { z } from "zod";

import { pageTitle } from "~/content/service";
import { SupportContact } from "~/content/support-contact";
import { Button } from "~/govuk/button";
import { ErrorSummary } from "~/govuk/error-summary";
import { NotificationBanner } from "~/govuk/notification-banner";
import { summaryOf } from "~/forms/form-errors";
import { readForm } from "~/forms/read-form.server";
import { logFailure } from "~/platform/log.server";
import { seeOther } from "~/platform/see-other";
import { isWithinLimit } from "./limit.server";
import {
  keepLinkTokens,
  keptLinkTokens,
  linkTokensIn,
} from "./link-tokens.server";
import { ProviderUnreachable } from "./provider.server";
import { offeredProviders } from "./offered-providers.server";
import { providerSetting } from "./providers";
import { returnTo } from "./return-to";
import { signInAddress } from "./sign-in-address";
import { startSignIn } from "./sign-in.server";
import { signInNotice, type SignInNotice } from "./sign-in-notice";

const CHOOSE = "Choose how you want to sign in";
const TOO_MANY =
  "Too many people are signing in from where you are. Wait a minute and try again";
const TOO_OFTEN = { status: 429, headers: { "Retry-After": "60" } };
const signInForm = z.object({
  provider: z.string({ error: CHOOSE }),
  return_to: z.string().optional(),
});

export const meta: MetaFunction = () => [{ title: pageTitle("Sign in") }];

/** When to try again. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const tokens = linkTokensIn(search);
  if (Object.keys(tokens).length > 0) {
    const cookie = await keepLinkTokens(
      tokens,
      context.configuration.DATA_KEYS,
    );
    return seeOther("/sign-in", { "Set-Cookie": cookie });
  }
  const place = returnTo(search.get("return_to"));
  const found = await context.session();
  const why = search.get("why");
  // Whoever is about to be signed out may sign in again before that.
  if (found.state === "live" && why !== "renew") return seeOther(place);
  const status = why === "provider-down" ? 503 : 200;
  const offered = await offeredProviders(request, context.configuration);
  const providers = offered.map(({ id, name, account }) => ({
    id,
    name,
    account,
  }));
  const notice = signInNotice(why);
  return data({ notice, returnTo: place, providers }, { status });
}

/** Starts the sign-in at the provider; only ever by a form, so that no link or prefetch does. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, signInForm);
  if (!form.ok) return data({ errors: form.errors }, { status: 422 });
  if (!(await isWithinLimit(request, context, "signIn")))
    return data({ errors: { provider: TOO_MANY } }, TOO_OFTEN);
  const { configuration, now } = context;
  const keys = configuration.DATA_KEYS;
  const provider = providerSetting(configuration, form.values.provider);
  if (!provider) return data({ errors: { provider: CHOOSE } }, { status: 422 });
  const linkTokens = {
    ...(await keptLinkTokens(request, keys)),
    ...linkTokensIn(new URL(request.url).searchParams),
  };
  const wanted = { returnTo: returnTo(form.values.return_to), linkTokens };
  try {
    const { address, cookies } = await startSignIn(request, wanted, {
      provider,
      keys,
      now,
    });
    return seeOther(
      address,
      new Headers(cookies.map((cookie) => ["Set-Cookie", cookie])),
    );
  } catch (error) {
    if (!(error instanceof ProviderUnreachable)) throw error;
    logFailure({
      event: "sign-in",
      reference: context.reference,
      reason: "provider-down: discovery",
    });
    return seeOther(signInAddress("provider-down", wanted.returnTo));
  }
}

export default function SignIn() {
  const { notice, returnTo: place, providers } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const accounts = providers
    .map(({ account }) => `your ${account}`)
    .join(" or ");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {rejected && (
          <ErrorSummary
            errors={summaryOf(rejected.errors, { provider: "sign-in" })}
          />
        )}
        {notice && !rejected && <Notice {...notice} />}
        <h1 className="govuk-heading-l">Sign in</h1>
        <p className="govuk-body">
          {`Use ${accounts} to see your teaching qualifications and download your certificates.`}
        </p>
        <form method="post" action="/sign-in" noValidate>
          <input type="hidden" name="return_to" value={place} />
          <div className="govuk-button-group">
            {providers.map(({ id, name }, order) => (
              <Button
                key={id}
                id={order === 0 ? "sign-in" : `sign-in-${id}`}
                variant={order === 0 ? "primary" : "secondary"}
                name="provider"
                value={id}
              >
                {`Sign in with ${name}`}
              </Button>
            ))}
          </div>
        </form>
        <p className="govuk-body">
          If you do not have an account, you can create one after you select the
          button. You stay signed in for up to 1 hour.
        </p>
        <SupportContact />
      </div>
    </div>
  );
}

function Notice({ tone, heading, text }: SignInNotice) {
  return (
    <NotificationBanner
      heading={heading}
      role={tone === "problem" ? "alert" : "region"}
    >
      <p className="govuk-body">{text}</p>
    </NotificationBanner>
  );
}

import {
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { pageTitle } from "~/content/service";
import { isWithinLimit } from "~/identity/limit.server";
import { checkCertificate } from "./check-certificate.server";
import { CheckedCertificate, TITLES } from "./checked-certificate";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: pageTitle(TITLES[found?.checked.verdict ?? "unknown"]) },
];
/** When to ask again. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const handle = { back: "/verify" };

/**
 * Whether a certificate is genuine and still holds: public, for who has its number. A number that we
 * have not given out gets the same answer whatever is wrong with it.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (!(await isWithinLimit(request, context, "verify")))
    return data({ checked: { verdict: "too-many" as const } }, TOO_MANY);
  const checked = await checkCertificate(params["code"] ?? "", context);
  return checked
    ? data({ checked })
    : data({ checked: { verdict: "unknown" as const } }, { status: 404 });
}

const TOO_MANY = { status: 429, headers: { "Retry-After": "60" } };

export default function Checked() {
  const { checked } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CheckedCertificate checked={checked} />
        <p className="govuk-body">
          <a className="govuk-link" href="/verify">
            Check another certificate
          </a>
        </p>
      </div>
    </div>
  );
}

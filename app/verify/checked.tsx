import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";

import { pageTitle } from "~/content/service";
import { parseCode } from "~/certificates/code";
import { summaryOf } from "~/forms/form-errors";
import { ErrorSummary } from "~/govuk/error-summary";
import { isWithinLimit } from "~/identity/limit.server";
import { checkCertificate } from "./check-certificate.server";
import { compareFile } from "./compare-file.server";
import { CompareFile } from "./compare-file";
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
  const typed = params["code"] ?? "";
  const checked = await checkCertificate(typed, context);
  return checked
    ? data({ checked, code: parseCode(typed) })
    : data({ checked: { verdict: "unknown" as const } }, { status: 404 });
}

/** Compares a PDF with the certificate; the page says what came of it, beside what it says anyway. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (!(await isWithinLimit(request, context, "verify")))
    return data(undefined, TOO_MANY);
  const comparison = await compareFile(request, params["code"] ?? "", context);
  const status = comparison.outcome === "not-compared" ? 422 : 200;
  return data(comparison, { status });
}

const TOO_MANY = { status: 429, headers: { "Retry-After": "60" } };

export default function Checked() {
  const found = useLoaderData<typeof loader>();
  const comparison = useActionData<typeof action>() ?? undefined;
  const { checked } = found;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {comparison?.outcome === "not-compared" && (
          <ErrorSummary errors={summaryOf({ file: comparison.error })} />
        )}
        <CheckedCertificate
          checked={checked}
          isOtherFile={comparison?.outcome === "different"}
        />
        {"code" in found && "said" in checked && found.code && (
          <CompareFile code={found.code} comparison={comparison} />
        )}
        <p className="govuk-body">
          <a className="govuk-link" href="/verify">
            Check another certificate
          </a>
        </p>
      </div>
    </div>
  );
}

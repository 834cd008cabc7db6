import {
  type ActionFunctionArgs,
  data,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData } from "@remix-run/react";
import { z } from "zod";

import { parseCode } from "~/certificates/code";
import { pageTitle } from "~/content/service";
import { summaryOf } from "~/forms/form-errors";
import { readForm } from "~/forms/read-form.server";
import { Button } from "~/govuk/button";
import { ErrorSummary } from "~/govuk/error-summary";
import { TextInput } from "~/govuk/text-input";
import { seeOther } from "~/platform/see-other";

const TITLE = "Check a certificate";

export const meta: MetaFunction = () => [{ title: pageTitle(TITLE) }];
export const handle = { back: "/" };

const verifyForm = z.object({ number: z.string().max(500).catch("") });

/** Leads to what is so of a certificate, for who types its number instead of scanning it. */
export async function action({ request }: ActionFunctionArgs) {
  const sent = await readForm(request, verifyForm);
  const typed = sent.ok ? sent.values.number : "";
  const code = parseCode(typed);
  if (code) return seeOther(`/verify/${code}`);
  const number = typed.trim() ? MISTYPED : "Enter the certificate number";
  return data({ typed, errors: { number } }, { status: 422 });
}

const MISTYPED =
  "Check the certificate number: it has 28 letters and numbers, and one or more of these are different";

export default function Verify() {
  const rejected = useActionData<typeof action>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {rejected && <ErrorSummary errors={summaryOf(rejected.errors)} />}
        <h1 className="govuk-heading-l">{TITLE}</h1>
        <p className="govuk-body">
          Use this page if somebody has given you a certificate for a teaching
          qualification from this service. You can see if it is genuine, and if
          it still holds.
        </p>
        <form method="post" action="/verify" noValidate>
          <TextInput
            name="number"
            label="Certificate number"
            hint="It is at the foot of the certificate, in 7 groups of 4 letters and numbers"
            value={rejected?.typed}
            error={rejected?.errors.number}
            autoComplete="off"
            spellCheck={false}
            autoCapitalize="characters"
          />
          <Button>Check certificate</Button>
        </form>
      </div>
    </div>
  );
}

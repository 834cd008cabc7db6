import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";

import { accountTitle } from "~/content/service";
import { summaryOf } from "~/forms/form-errors";
import { readForm } from "~/forms/read-form.server";
import { Button } from "~/govuk/button";
import { ErrorSummary } from "~/govuk/error-summary";
import { Radios } from "~/govuk/radios";
import { TextInput } from "~/govuk/text-input";
import { requireAccount } from "./require-account.server";
import { seeOther } from "~/platform/see-other";
import { requireRecord } from "~/teaching-record/require-record.server";
import { changeAccount, readAccount } from "./account-store.server";
import { storeOf } from "./change-request.server";
import { ownerOf, requireOwner } from "~/identity/form-owner.server";
import { OwnerField } from "~/identity/owner-field";
import { checkPreferredName, preferredNames } from "./preferred-name-rules";

const TITLE = "What should we call you?";

export const meta: MetaFunction = ({ matches }) => [
  { title: accountTitle(TITLE, matches) },
];
export const handle = { back: "/account" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await requireAccount(request, context);
  const { preferredName } = await readAccount(storeOf(context), session);
  const names = await namesOf({ request, context });
  return { names, preferredName, owner: await ownerOf(context, session) };
}

const form = z.object({
  choice: z.string().catch(""),
  other: z.string().max(1000).catch(""),
  owner: z.string().optional(),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireAccount(request, context);
  const sent = await readForm(request, form);
  const { owner, ...typed } = sent.ok ? sent.values : NOTHING;
  await requireOwner(request, context, session, owner);
  const checked = checkPreferredName(
    typed,
    await namesOf({ request, context }),
  );
  if (!checked.ok)
    return data({ typed, errors: checked.errors }, { status: 422 });
  const { preferredName } = checked.values;
  await changeAccount(storeOf(context), session, { preferredName });
  return seeOther("/account?changed=preferred-name");
}

const NOTHING = { choice: "", other: "", owner: "" };

/** The names on the record that one can choose from; none where there is no record just now. */
async function namesOf({
  request,
  context,
}: Pick<LoaderFunctionArgs, "request" | "context">): Promise<string[]> {
  const known = await requireRecord(request, context);
  return known.found ? preferredNames(known.record.name) : [];
}

export default function PreferredName() {
  const { names, preferredName, owner } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const errors = rejected?.errors ?? {};
  const isOther = preferredName !== null && !names.includes(preferredName);
  const chosen =
    rejected?.typed.choice ?? (isOther ? "other" : (preferredName ?? ""));
  const other = rejected?.typed.other ?? (isOther ? preferredName : "");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {rejected && <ErrorSummary errors={summaryOf(errors)} />}
        <h1 className="govuk-heading-l">{TITLE}</h1>
        <p className="govuk-body">
          We use this name when we write to you. Your certificates have the name
          on your record.
        </p>
        <form method="post" action="/account/preferred-name" noValidate>
          <OwnerField owner={owner} />
          <Radios
            name="choice"
            legend="Preferred name"
            error={errors["choice"]}
            items={[...names, "other"].map((value) => ({
              value,
              text: value === "other" ? "Another name" : value,
              isChosen: chosen === value,
            }))}
          />
          <TextInput
            name="other"
            label="Another name, if you chose that"
            autoComplete="nickname"
            spellCheck={false}
            value={other}
            error={errors["other"]}
          />
          <Button>Save</Button>
        </form>
      </div>
    </div>
  );
}

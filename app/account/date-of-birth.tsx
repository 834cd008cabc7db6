import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";

import { accountTitle } from "~/content/service";
import { DateInput } from "~/govuk/date-input";
import { BIRTH_DATE_FIELDS } from "./birth-date";
import { ChangeForm } from "./change-fields";
import { loadChangeForm, takeChangeForm } from "./change-form.server";
import { CHANGE_KINDS } from "./change-kinds";

export const meta: MetaFunction = ({ matches }) => [
  { title: accountTitle(CHANGE_KINDS["date-of-birth"].title, matches) },
];
export const handle = { back: "/account" };

export function loader(args: LoaderFunctionArgs) {
  return loadChangeForm(args, "date-of-birth");
}

export function action(args: ActionFunctionArgs) {
  return takeChangeForm(args, "date-of-birth");
}

const IDS = {
  day: "date-of-birth-day",
  month: "date-of-birth-month",
  year: "date-of-birth-year",
};

export default function ChangeDateOfBirth() {
  const { typed, ...shown } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors ?? {};
  const wrong = BIRTH_DATE_FIELDS.find((part) => errors[part]);
  return (
    <ChangeForm kind="date-of-birth" errors={errors} ids={IDS} {...shown}>
      <DateInput
        id="date-of-birth"
        legend="Date of birth"
        legendClassName="govuk-fieldset__legend--m"
        hint="For example, 31 3 1980"
        values={typed}
        error={wrong && errors[wrong]}
        autoComplete="bday"
      />
    </ChangeForm>
  );
}

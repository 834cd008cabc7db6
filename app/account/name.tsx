import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";

import { accountTitle } from "~/content/service";
import { TextInput } from "~/govuk/text-input";
import { ChangeForm } from "./change-fields";
import { loadChangeForm, takeChangeForm } from "./change-form.server";
import { CHANGE_KINDS } from "./change-kinds";

export const meta: MetaFunction = ({ matches }) => [
  { title: accountTitle(CHANGE_KINDS.name.title, matches) },
];
export const handle = { back: "/account" };

export function loader(args: LoaderFunctionArgs) {
  return loadChangeForm(args, "name");
}

export function action(args: ActionFunctionArgs) {
  return takeChangeForm(args, "name");
}

const FIELDS = [
  { name: "firstName", label: "First name", autoComplete: "given-name" },
  {
    name: "middleName",
    label: "Middle name (optional)",
    autoComplete: "additional-name",
  },
  { name: "lastName", label: "Last name", autoComplete: "family-name" },
];

export default function ChangeName() {
  const { typed, ...shown } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors ?? {};
  return (
    <ChangeForm kind="name" errors={errors} {...shown}>
      {FIELDS.map(({ name, label, autoComplete }) => (
        <TextInput
          key={name}
          name={name}
          label={label}
          autoComplete={autoComplete}
          spellCheck={false}
          value={typed[name]}
          error={errors[name]}
        />
      ))}
    </ChangeForm>
  );
}

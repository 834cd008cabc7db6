import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { z } from "zod";

import { accountTitle } from "~/content/service";
import { readForm } from "~/forms/read-form.server";
import { Button } from "~/govuk/button";
import { ErrorSummary } from "~/govuk/error-summary";
import { TextInput } from "~/govuk/text-input";
import { requireAccount } from "./require-account.server";
import { seeOther } from "~/platform/see-other";
import { readAccount } from "./account-store.server";
import { storeOf } from "./change-request.server";
import { parseContact } from "./contacts";
import { ownerOf, requireOwner } from "~/identity/form-owner.server";
import { OwnerField } from "~/identity/owner-field";
import { NOT_SENT, sendCode } from "./send-code.server";

export const meta: MetaFunction = ({ params, matches }) => [
  {
    title: accountTitle(parseContact(params["contact"])?.title ?? "", matches),
  },
];
export const handle = { back: "/account" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const contact = parseContact(params["contact"]);
  if (!contact) throw new Response(null, { status: 404 });
  const session = await requireAccount(request, context);
  const account = await readAccount(storeOf(context), session);
  const now =
    contact.purpose === "email"
      ? (account.email ?? session.email)
      : account.mobile;
  return {
    now: now && (await contact.show(now)),
    owner: await ownerOf(context, session),
    typed: "",
  };
}

const form = z.object({
  value: z.string().max(1000).catch(""),
  owner: z.string().optional(),
});

/** Sends a code to the new address or number: it is the teacher's when they can read it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const contact = parseContact(params["contact"]);
  if (!contact) throw new Response(null, { status: 404 });
  const session = await requireAccount(request, context);
  const sent = await readForm(request, form);
  const { value: typed, owner } = sent.ok ? sent.values : NOTHING;
  await requireOwner(request, context, session, owner);
  const checked = await contact.check(typed);
  if (!checked.ok)
    return data({ typed, error: checked.problem }, { status: 422 });
  const outcome = await sendCode(
    context,
    session,
    contact.purpose,
    checked.value,
  );
  if (outcome === "sent") return seeOther(`${contact.path}/code`);
  const { text, status } = NOT_SENT[outcome];
  return data({ typed, error: text }, { status });
}

const NOTHING = { value: "", owner: "" };

export default function ChangeContact() {
  const { now, owner, typed } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const contact = parseContact(useParams()["contact"]);
  if (!contact) return null;
  const { path, title, what, label, hint, type, autoComplete } = contact;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {rejected && (
          <ErrorSummary errors={[{ text: rejected.error, href: "#value" }]} />
        )}
        <h1 className="govuk-heading-l">{title}</h1>
        {now && (
          <p className="govuk-body">
            {`Your ${what} is `}
            <span className="app-address">{now}</span>.
          </p>
        )}
        <form method="post" action={path} noValidate>
          <OwnerField owner={owner} />
          <TextInput
            name="value"
            label={label}
            hint={hint}
            type={type}
            autoComplete={autoComplete}
            spellCheck={false}
            value={rejected?.typed ?? typed}
            error={rejected?.error}
          />
          <Button>Send code</Button>
        </form>
      </div>
    </div>
  );
}

import {
  type ActionFunctionArgs,
  type AppLoadContext,
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
import type { Session } from "~/identity/session.server";
import { sendMessage } from "~/platform/notify.server";
import { seeOther } from "~/platform/see-other";
import { changeAccount, readAccount } from "./account-store.server";
import { storeOf } from "./change-request.server";
import { tryCode, valueToProve } from "./codes.server";
import { type Contact, parseContact } from "./contacts";
import { emailChanged } from "./messages";
import { ownerOf, requireOwner } from "~/identity/form-owner.server";
import { OwnerField } from "~/identity/owner-field";
import { NOT_SENT, sendCode } from "./send-code.server";

export const meta: MetaFunction = ({ matches }) => [
  { title: accountTitle("Enter the code", matches) },
];
export const handle = {
  back: ({ contact }: { contact?: string }) => parseContact(contact)?.path,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const contact = parseContact(params["contact"]);
  if (!contact) throw new Response(null, { status: 404 });
  const session = await requireAccount(request, context);
  const store = storeOf(context);
  const value = await valueToProve(store, session, contact.purpose);
  if (value === null) throw seeOther(contact.path);
  return {
    value: await contact.show(value),
    owner: await ownerOf(context, session),
  };
}

const form = z.object({
  code: z.string().catch(""),
  intent: z.literal("resend").optional().catch(undefined),
  owner: z.string().optional(),
});

export async function action({ request, params, context }: ActionFunctionArgs) {
  const contact = parseContact(params["contact"]);
  if (!contact) throw new Response(null, { status: 404 });
  const session = await requireAccount(request, context);
  const sent = await readForm(request, form);
  const { code, intent, owner } = sent.ok ? sent.values : NOTHING;
  await requireOwner(request, context, session, owner);
  if (intent === "resend") return resend(context, session, contact);
  const typed = code.replaceAll(/[\s-]/g, "");
  const wrong = problemWith(typed);
  if (wrong) return data({ error: wrong }, { status: 422 });
  const store = storeOf(context);
  const value = await tryCode(store, session, contact.purpose, typed);
  if (value === null) return data({ error: WRONG }, { status: 422 });
  await take(context, session, contact, value);
  return seeOther(`/account?changed=${params["contact"]}`);
}

const NOTHING = { code: "", intent: undefined, owner: "" };

const WRONG =
  "The code is wrong, too old or was tried too often. Check it, or get a new one";

function problemWith(code: string): string | null {
  if (code === "") return "Enter the code";
  if (!/^\d+$/.test(code)) return "Code must only include numbers";
  return code.length === 6 ? null : "Code must be 6 numbers";
}

async function resend(
  context: AppLoadContext,
  session: Session,
  { purpose, path }: Contact,
) {
  const value = await valueToProve(storeOf(context), session, purpose);
  if (value === null) throw seeOther(path);
  const outcome = await sendCode(context, session, purpose, value);
  if (outcome === "sent") throw seeOther(`${path}/code`);
  const { text, status } = NOT_SENT[outcome];
  return data({ error: text }, { status });
}

/** Keeps what is proved, and tells the address from before. */
async function take(
  context: AppLoadContext,
  session: Session,
  { purpose }: Contact,
  value: string,
): Promise<void> {
  const store = storeOf(context);
  const { email } = await readAccount(store, session);
  await changeAccount(store, session, { [purpose]: value });
  const before = email ?? session.email;
  if (purpose !== "email" || before === null || before === value) return;
  const { configuration, reference } = context;
  context.waitUntil(
    sendMessage(configuration, emailChanged(before), reference),
  );
}

export default function EnterCode() {
  const { value, owner } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const contact = parseContact(useParams()["contact"]);
  if (!contact) return null;
  const place = `${contact.path}/code`;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {rejected && (
          <ErrorSummary errors={[{ text: rejected.error, href: "#code" }]} />
        )}
        <h1 className="govuk-heading-l">Enter the code</h1>
        <p className="govuk-body">
          {`We sent a code by ${contact.sentBy} to `}
          <strong className="app-address">{value}</strong>
          {". It works for 15 minutes."}
        </p>
        <form method="post" action={place} noValidate>
          <OwnerField owner={owner} />
          <TextInput
            name="code"
            label="Code"
            hint="It has 6 numbers."
            className="govuk-input--width-10 govuk-input--extra-letter-spacing"
            inputMode="numeric"
            autoComplete="one-time-code"
            spellCheck={false}
            error={rejected?.error}
          />
          <Button>Continue</Button>
        </form>
        <form method="post" action={place} noValidate>
          <OwnerField owner={owner} />
          <Button name="intent" value="resend" variant="secondary">
            Send a new code
          </Button>
        </form>
      </div>
    </div>
  );
}

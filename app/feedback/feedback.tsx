import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";

import { pageTitle } from "~/content/service";
import { type FormErrors, summaryOf } from "~/forms/form-errors";
import { readForm } from "~/forms/read-form.server";
import { Button } from "~/govuk/button";
import { ErrorSummary } from "~/govuk/error-summary";
import { Radios } from "~/govuk/radios";
import { Textarea } from "~/govuk/textarea";
import { TextInput } from "~/govuk/text-input";
import { ownerOf, requireOwner } from "~/identity/form-owner.server";
import { isWithinLimit } from "~/identity/limit.server";
import { OwnerField } from "~/identity/owner-field";
import { randomToken } from "~/platform/sealing.server";
import { seeOther } from "~/platform/see-other";
import { keepFeedback } from "./feedback.server";
import { checkFeedback, RATINGS, type TypedFeedback } from "./feedback-form";

const TITLE = "Give feedback";

export const meta: MetaFunction = () => [{ title: pageTitle(TITLE) }];
export const handle = { back: "/" };
/** When to send it again. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ context }: LoaderFunctionArgs) {
  const found = await context.session();
  const owner =
    found.state === "live" ? await ownerOf(context, found.session) : "";
  return { owner, typed: NOTHING };
}

const text = z.string().max(20_000).catch("");

/** What the form sends; whatever is missing is empty. */
const feedbackForm = z.object({
  rating: text,
  suggestion: text,
  contact: text,
  email: text,
  /** Nobody sees it: who fills it in is a program. */
  website: text,
  owner: z.string().optional().catch(undefined),
});

/** Keeps what anybody thinks, signed in or not; not who they are. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await readForm(request, feedbackForm);
  const { owner, website, ...typed } = sent.ok ? sent.values : NOTHING_SENT;
  const found = await context.session();
  if (found.state === "live" && owner)
    await requireOwner(request, context, found.session, owner);
  const checked = checkFeedback(typed);
  if (!checked.ok)
    return data({ typed, errors: checked.errors }, { status: 422 });
  if (website !== "") return seeOther(SENT);
  if (!(await isWithinLimit(request, context, "feedback"))) {
    const errors = {
      rating:
        "You have sent feedback several times. Wait a minute, then send it again",
    };
    return data({ typed, errors }, TOO_MANY);
  }
  const { database, configuration, now } = context;
  const store = { database, keys: configuration.DATA_KEYS, now };
  const key = request.headers.get("Idempotency-Key");
  await keepFeedback(store, checked.feedback, key ?? randomToken(16));
  return seeOther(SENT);
}

const SENT = "/feedback/sent";
const TOO_MANY = { status: 429, headers: { "Retry-After": "60" } };
const NOTHING: TypedFeedback = {
  rating: "",
  suggestion: "",
  contact: "",
  email: "",
};
const NOTHING_SENT = { ...NOTHING, website: "", owner: undefined };

export default function GiveFeedback() {
  const { owner, typed: before } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const errors: FormErrors = rejected?.errors ?? {};
  const { rating, suggestion, contact, email } = rejected?.typed ?? before;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {rejected && <ErrorSummary errors={summaryOf(errors)} />}
        <h1 className="govuk-heading-l">{TITLE}</h1>
        <form method="post" action="/feedback" noValidate>
          <OwnerField owner={owner} />
          <Radios
            name="rating"
            legend="Overall, how satisfied are you with this service?"
            error={errors["rating"]}
            items={RATINGS.map((value) => ({
              value,
              text: value,
              isChosen: rating === value,
            }))}
          />
          <Textarea
            name="suggestion"
            label="How could we improve this service? (optional)"
            hint="Do not include personal or financial information, like your teacher reference number (TRN). Up to 1,200 characters."
            value={suggestion}
            error={errors["suggestion"]}
          />
          <MayWeWrite contact={contact} email={email} errors={errors} />
          <Honeypot />
          <Button>Send feedback</Button>
        </form>
      </div>
    </div>
  );
}

function MayWeWrite({
  contact,
  email,
  errors,
}: {
  contact: string;
  email: string;
  errors: FormErrors;
}) {
  return (
    <>
      <Radios
        name="contact"
        legend="May we contact you about your feedback?"
        error={errors["contact"]}
        items={["Yes", "No"].map((value) => ({
          value,
          text: value,
          isChosen: contact === value,
        }))}
      />
      <TextInput
        name="email"
        type="email"
        label="Email address, if we may contact you"
        autoComplete="email"
        spellCheck={false}
        value={email}
        error={errors["email"]}
      />
    </>
  );
}

/** A field that only programs fill in: what they send is taken, and not kept. */
function Honeypot() {
  return (
    <div hidden>
      <TextInput
        name="website"
        label="Leave this empty"
        autoComplete="off"
        tabIndex={-1}
      />
    </div>
  );
}

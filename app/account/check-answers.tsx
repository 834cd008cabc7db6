import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";

import { accountTitle } from "~/content/service";
import { readForm } from "~/forms/read-form.server";
import { Button } from "~/govuk/button";
import { ErrorSummary } from "~/govuk/error-summary";
import { SummaryList } from "~/govuk/summary-list";
import { requireTeacher } from "~/identity/require-teacher.server";
import { seeOther } from "~/platform/see-other";
import { requireDraft } from "./change-form.server";
import { storeOf } from "./change-request.server";
import { CHANGE_KINDS, parseChangeKind, valueAsked } from "./change-kinds";
import { requestById } from "./change-requests.server";
import { checkChange } from "./check-change";
import { requireOwner } from "~/identity/form-owner.server";
import { OwnerField } from "~/identity/owner-field";
import { formatSize } from "./evidence-file";
import { submitChange } from "./submit-change.server";

export const meta: MetaFunction = ({ matches }) => [
  { title: accountTitle("Check your answers", matches) },
];

export const handle = {
  back: ({ kind }: { kind?: string }) => {
    const known = parseChangeKind(kind);
    return known && CHANGE_KINDS[known].path;
  },
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { kind, draft, values, email, owner } = await checkedDraft({
    request,
    params,
    context,
  });
  const { id, version, content } = draft;
  const files = content.files.map(({ name, size }) => ({ name, size }));
  return { kind, id, version, value: valueAsked(values), files, email, owner };
}

const submission = z.object({
  request: z.string(),
  version: z.coerce.number().int(),
  owner: z.string().optional(),
});

/** Submits what was checked, once: whoever comes again finds it submitted. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const session = await requireTeacher(request, context);
  const form = await readForm(request, submission);
  if (!form.ok) throw new Response(null, { status: 400 });
  await requireOwner(request, context, session, form.values.owner);
  const store = storeOf(context);
  const known = await requestById(store, session, form.values.request);
  if (known && known.state !== "draft")
    return seeOther(`/account/requests/${known.id}`);
  const { draft, values, email } = await checkedDraft({
    request,
    params,
    context,
  });
  const isAsChecked =
    draft.id === form.values.request && draft.version === form.values.version;
  const complete = { draft, values, email };
  if (
    !isAsChecked ||
    !(await submitChange({ request, context }, session, complete))
  )
    return data({ isChanged: true }, { status: 422 });
  return seeOther(`/account/requests/${draft.id}`);
}

/** The draft with what it asks for; whoever has none, or one that is not complete, is led to the form. */
async function checkedDraft({
  request,
  params,
  context,
}: Pick<LoaderFunctionArgs, "request" | "params" | "context">) {
  const kind = parseChangeKind(params["kind"]);
  if (!kind) throw new Response(null, { status: 404 });
  const { record, draft, email, owner } = await requireDraft(
    { request, context },
    kind,
  );
  if (!draft) throw seeOther(CHANGE_KINDS[kind].path);
  const checked = checkChange(kind, draft.content, record, context.now);
  if (!checked.ok) throw seeOther(CHANGE_KINDS[kind].path);
  return { kind, draft, values: checked.values, email, owner };
}

const CHANGED = [
  {
    text: "Your answers were changed in another window. Check them again",
    href: "#answers",
  },
];

export default function CheckAnswers() {
  const { kind, id, version, value, files, email, owner } =
    useLoaderData<typeof loader>();
  const isChanged = useActionData<typeof action>()?.isChanged ?? false;
  const { path, what } = CHANGE_KINDS[kind];
  const change = (visuallyHiddenText: string) => [
    { text: "Change", href: path, visuallyHiddenText },
  ];
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {isChanged && <ErrorSummary errors={CHANGED} />}
        <h1 className="govuk-heading-l">Check your answers</h1>
        <SummaryList
          id="answers"
          rows={[
            {
              key: `New ${what}`,
              value: <span className="app-name">{value}</span>,
              actions: change(`new ${what}`),
            },
            {
              key: files.length > 1 ? "Proof (files)" : "Proof",
              value: <FileNames files={files} />,
              actions: change("proof"),
            },
          ]}
        />
        <p className="govuk-body">
          {"The Department for Education will check your proof"}
          {email && (
            <>
              {" and email you at "}
              <span className="app-address">{email}</span>
            </>
          )}
          {" within 5 working days."}
        </p>
        <form method="post" action={`${path}/check`} noValidate>
          <OwnerField owner={owner} />
          <input type="hidden" name="request" value={id} />
          <input type="hidden" name="version" value={version} />
          <Button preventDoubleClick>Submit request</Button>
        </form>
      </div>
    </div>
  );
}

function FileNames({
  files,
}: {
  files: readonly { name: string; size: number }[];
}) {
  return (
    <ul className="govuk-list">
      {files.map(({ name, size }) => (
        <li className="app-name" key={name}>
          {`${name} (${formatSize(size)})`}
        </li>
      ))}
    </ul>
  );
}

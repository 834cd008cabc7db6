import {
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { ACCOUNT_NAME, accountTitle } from "~/content/service";
import { dayOf } from "~/content/time";
import { SummaryList, type SummaryRow } from "~/govuk/summary-list";
import { Tag } from "~/govuk/tag";
import { requireTeacher } from "~/identity/require-teacher.server";
import type { Session } from "~/identity/session.server";
import { useRequestMarks } from "~/platform/request-marks";
import { formatDay } from "~/teaching-record/day";
import {
  NoRecordContent,
  noRecordStatus,
  noRecordTitle,
} from "~/teaching-record/no-record";
import {
  type KnownRecord,
  requireRecord,
} from "~/teaching-record/require-record.server";
import { fullName } from "~/teaching-record/teaching-record";
import { CHANGE_KINDS } from "./change-kinds";
import type { ChangeKind } from "./change-request.server";
import { isPending } from "./pending";
import { standingOf } from "./request-story";
import { openChange, resumeRequests } from "./resume.server";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  {
    title: accountTitle(
      found && "reason" in found ? noRecordTitle(found.reason) : ACCOUNT_NAME,
    ),
  },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const known = await requireRecord(request, context);
  const session = await requireTeacher(request, context);
  if (!known.found)
    return data(
      { reason: known.reason },
      { status: noRecordStatus(known.reason) },
    );
  await resumeRequests(context, session);
  const { name, dateOfBirth, trn } = known.record;
  return data({
    name: fullName(name),
    dateOfBirth,
    trn,
    email: session.email,
    nameChange: await changeOf("name", session, known, context),
    birthDateChange: await changeOf("date-of-birth", session, known, context),
  });
}

/** How a change of this kind stands; null where the teacher can ask for one. */
type Change = {
  /** The page of the request; null for one that was made elsewhere. */
  path: string | null;
  tag: string;
  reference: string | null;
  submittedAt: number | null;
  isDraft: boolean;
};

async function changeOf(
  kind: ChangeKind,
  session: Session,
  { record, recordAsOf: { askedAt } }: KnownRecord,
  context: LoaderFunctionArgs["context"],
): Promise<Change | null> {
  const open = await openChange(context, session, kind, { record, askedAt });
  const elsewhere = { path: null, reference: null, submittedAt: null };
  if (!open)
    return isPending(record, kind)
      ? { ...elsewhere, tag: "In review", isDraft: false }
      : null;
  const { id, state, caseNumber, submittedAt } = open;
  const isDraft = state === "draft";
  return {
    path: isDraft ? CHANGE_KINDS[kind].path : `/account/requests/${id}`,
    tag: standingOf(open).tag,
    reference: caseNumber,
    submittedAt,
    isDraft,
  };
}

export default function AccountPage() {
  const found = useLoaderData<typeof loader>();
  const { reference } = useRequestMarks();
  if ("reason" in found)
    return <NoRecordContent reason={found.reason} reference={reference} />;
  const { name, dateOfBirth, trn, email } = found;
  return (
    <div className="govuk-grid-row app-until-end">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{ACCOUNT_NAME}</h1>
        <h2 className="govuk-heading-m">Teaching record</h2>
        <SummaryList
          rows={[
            changeRow("name", "Name on certificates", name, found.nameChange),
            changeRow(
              "date-of-birth",
              "Date of birth",
              dateOfBirth && formatDay(dateOfBirth),
              found.birthDateChange,
            ),
            { key: "Teacher reference number (TRN)", value: trn },
          ]}
        />
        <h2 className="govuk-heading-m">Account details</h2>
        <SummaryList
          rows={[
            {
              key: "Email address",
              value: (
                <span className="app-address">{email ?? "Not provided"}</span>
              ),
            },
          ]}
        />
      </div>
    </div>
  );
}

/** What the record says, with the way to change it or how a change of it stands. */
function changeRow(
  kind: ChangeKind,
  key: string,
  value: string | null,
  change: Change | null,
): SummaryRow {
  const { path, what } = CHANGE_KINDS[kind];
  const shown = value || "Not on your record";
  if (!change)
    return {
      key,
      value: <span className="app-name">{shown}</span>,
      actions: [{ text: "Change", href: path, visuallyHiddenText: what }],
    };
  const { path: place, tag, reference, submittedAt, isDraft } = change;
  const text = isDraft ? "Continue" : "See how it stands";
  return {
    key,
    value: (
      <>
        <span className="app-name">{shown}</span>
        <br />
        <Tag className="govuk-tag--yellow">{tag}</Tag>
        {submittedAt !== null && (
          <>
            <br />
            {submittedText(submittedAt, reference)}
          </>
        )}
      </>
    ),
    ...(place && {
      actions: [
        {
          text,
          href: place,
          visuallyHiddenText: `: your request to change your ${what}`,
        },
      ],
    }),
  };
}

/** "Submitted 27 November 2026, reference TRS-100000". */
function submittedText(submittedAt: number, reference: string | null): string {
  const day = `Submitted ${formatDay(dayOf(submittedAt))}`;
  return reference ? `${day}, reference ${reference}` : day;
}

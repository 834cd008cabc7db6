import {
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import {
  ACCOUNT_NAME,
  accountTitle,
  DETAILS_NAME,
  isOneLogin,
} from "~/content/service";
import { InsetText } from "~/govuk/inset-text";
import { NotificationBanner } from "~/govuk/notification-banner";
import { SummaryList } from "~/govuk/summary-list";
import { requireTeacher } from "~/identity/require-teacher.server";
import type { Session } from "~/identity/session.server";
import { useRequestMarks } from "~/platform/request-marks";
import { formatDay } from "~/teaching-record/day";
import { detailsOf } from "~/teaching-record/details";
import {
  NoRecordContent,
  noRecordStatus,
  noRecordTitle,
} from "~/teaching-record/no-record";
import {
  type KnownRecord,
  requireRecord,
} from "~/teaching-record/require-record.server";
import { parseContact } from "./contacts";
import { readAccount } from "./account-store.server";
import { storeOf } from "./change-request.server";
import { formatMobile } from "./mobile-number";
import { AccountDetails, ElsewhereChanged } from "./account-details";
import { type Change, changeRow, SignInDetails } from "./account-rows";
import { CHANGE_KINDS } from "./change-kinds";
import type { ChangeKind } from "./change-request.server";
import { isPending } from "./pending";
import { standingOf } from "./request-story";
import { openChange, resumeRequests } from "./resume.server";

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) => [
  {
    title: accountTitle(
      found && "reason" in found ? noRecordTitle(found.reason) : "",
      matches,
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
  const {
    name,
    dateOfBirth,
    trn,
    account: signedInAs,
  } = detailsOf(known.record, session);
  const account = await readAccount(storeOf(context), session);
  return data({
    withOneLogin: isOneLogin(session.provider),
    name,
    dateOfBirth,
    otherDateOfBirth: known.record.dateOfBirthChangePending
      ? null
      : signedInAs.dateOfBirth,
    signIn: { name: session.name, dateOfBirth: session.birthdate },
    changed: changedIn(request),
    trn,
    preferredName: account.preferredName,
    email: account.email ?? session.email,
    mobile: account.mobile && (await formatMobile(account.mobile)),
    nameChange: await changeOf("name", session, known, context),
    birthDateChange: await changeOf("date-of-birth", session, known, context),
  });
}

/** What the teacher has just changed, for the page that they are led to. */
function changedIn(request: Request): string | null {
  const word = new URL(request.url).searchParams.get("changed");
  if (word === "preferred-name") return "preferred name";
  return parseContact(word ?? undefined)?.what ?? null;
}

async function changeOf(
  kind: ChangeKind,
  session: Session,
  { record, recordAsOf: { askedAt } }: KnownRecord,
  context: LoaderFunctionArgs["context"],
): Promise<Change | null> {
  const open = await openChange(context, session, kind, { record, askedAt });
  const elsewhere = { path: null, reference: null, submittedAt: null };
  // A draft beside a change that was asked for elsewhere cannot be gone on with yet.
  if (!open || (open.state === "draft" && isPending(record, kind)))
    return isPending(record, kind)
      ? { ...elsewhere, tag: "In review", isDraft: false }
      : null;
  const { id, state, caseNumber, submittedAt } = open;
  const isDraft = state === "draft";
  return {
    path: isDraft ? CHANGE_KINDS[kind].path : `/account/requests/${id}`,
    tag: standingOf({ ...open, isTakenUp: false }).tag,
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
  const { name, dateOfBirth, trn, withOneLogin } = found;
  return (
    <div className="govuk-grid-row app-until-end">
      <div className="govuk-grid-column-two-thirds">
        {found.changed && (
          <NotificationBanner
            type="success"
            heading={`Your ${found.changed} was changed`}
          />
        )}
        <h1 className="govuk-heading-l">
          {withOneLogin ? DETAILS_NAME : ACCOUNT_NAME}
        </h1>
        {found.otherDateOfBirth && !found.birthDateChange && (
          <InsetText>
            {`You signed in with the date of birth ${formatDay(found.otherDateOfBirth)}. Your teaching record has another one. If your teaching record is wrong, change the date of birth on it.`}
          </InsetText>
        )}
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
        {!withOneLogin && <AccountDetails {...found} />}
        <SignInDetails {...found.signIn} />
        {withOneLogin && <ElsewhereChanged email={found.email} />}
        <ThisDevice />
      </div>
    </div>
  );
}

function ThisDevice() {
  return (
    <>
      <h2 className="govuk-heading-m">This device</h2>
      <p className="govuk-body">
        <a className="govuk-link" href="/offline/copy">
          Keep a copy of your record and certificates
        </a>
        {" or "}
        <a className="govuk-link" href="/offline">
          see forms that wait to be sent
        </a>
      </p>
    </>
  );
}

import {
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { ACCOUNT_NAME, accountTitle } from "~/content/service";
import { SummaryList } from "~/govuk/summary-list";
import { requireTeacher } from "~/identity/require-teacher.server";
import { useRequestMarks } from "~/platform/request-marks";
import { formatDay } from "~/teaching-record/day";
import {
  NoRecordContent,
  noRecordStatus,
  noRecordTitle,
} from "~/teaching-record/no-record";
import { requireRecord } from "~/teaching-record/require-record.server";
import { fullName } from "~/teaching-record/teaching-record";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  {
    title: accountTitle(
      found && "reason" in found ? noRecordTitle(found.reason) : ACCOUNT_NAME,
    ),
  },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const known = await requireRecord(request, context);
  const { email } = await requireTeacher(request, context);
  if (!known.found)
    return data(
      { reason: known.reason },
      { status: noRecordStatus(known.reason) },
    );
  const { name, dateOfBirth, trn } = known.record;
  return data({ name: fullName(name), dateOfBirth, trn, email });
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
            {
              key: "Name on certificates",
              value: name || "Not on your record",
            },
            {
              key: "Date of birth",
              value: dateOfBirth
                ? formatDay(dateOfBirth)
                : "Not on your record",
            },
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

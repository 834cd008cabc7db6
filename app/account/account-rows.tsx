import { dayOf } from "~/content/time";
import { SummaryList, type SummaryRow } from "~/govuk/summary-list";
import { Tag } from "~/govuk/tag";
import { formatDay } from "~/teaching-record/day";
import { CHANGE_KINDS } from "./change-kinds";
import type { ChangeKind } from "./change-request.server";

/** How a change of this kind stands; null where the teacher can ask for one. */
export type Change = {
  /** The page of the request; null for one that was made elsewhere. */
  path: string | null;
  tag: string;
  reference: string | null;
  submittedAt: number | null;
  isDraft: boolean;
};

/** What the teacher has told us, with the way to change it. */
export function detailRow(
  key: string,
  value: string | null,
  place: string,
): SummaryRow {
  return {
    key,
    value: <span className="app-address">{value ?? "Not provided"}</span>,
    actions: [
      {
        text: "Change",
        href: `/account/${place}`,
        visuallyHiddenText: key.toLowerCase(),
      },
    ],
  };
}

/** What the record says, with the way to change it or how a change of it stands. */
export function changeRow(
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

/** What the provider says of who signed in, as far as it says something. */
export function SignInDetails({
  name,
  dateOfBirth,
}: {
  name: string | null;
  dateOfBirth: string | null;
}) {
  if (!name && !dateOfBirth) return null;
  return (
    <>
      <h2 className="govuk-heading-m">What you signed in with</h2>
      <SummaryList
        rows={[
          name && {
            key: "Name",
            value: <span className="app-name">{name}</span>,
          },
          dateOfBirth && {
            key: "Date of birth",
            value: formatDay(dateOfBirth),
          },
        ]}
      />
    </>
  );
}

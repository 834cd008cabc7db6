import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { pageTitle } from "~/content/service";
import { dayOf } from "~/content/time";
import { SummaryCard } from "~/govuk/summary-card";
import { requireTeacher } from "~/identity/require-teacher.server";
import { formatDay } from "~/teaching-record/day";
import { certificateName } from "./certificate-kind";
import { shownCode } from "./code";
import { certificatePage } from "./link";
import {
  certificatesOf,
  certificateStore,
  type IssuedCertificate,
} from "./issued.server";

const TITLE = "Certificates you have downloaded";

export const meta: MetaFunction = () => [{ title: pageTitle(TITLE) }];
export const handle = { back: "/qualifications" };

/** What was issued to the teacher who asks, with what whoever has a number is told of it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { trn } = await requireTeacher(request, context);
  const issued = trn
    ? await certificatesOf(certificateStore(context), trn)
    : [];
  return { issued: issued.map(shown) };
}

type Shown = {
  code: string;
  /** Where it is as a page. */
  page: string;
  number: string;
  title: string;
  name: string;
  date: string;
  issuedOn: string;
  standing: string;
  canWithdraw: boolean;
};

function shown({
  code,
  facts,
  state,
  issuedAt,
  endedAt,
}: IssuedCertificate): Shown {
  const name = certificateName(facts.kind);
  const ended = endedAt === null ? "" : ` on ${on(endedAt)}`;
  return {
    code,
    page: certificatePage(facts),
    number: shownCode(code),
    title: name.charAt(0).toUpperCase() + name.slice(1),
    name: facts.name,
    date: formatDay(facts.date),
    issuedOn: on(issuedAt),
    standing: `${STANDING[state]}${ended}`,
    canWithdraw: state === "issued",
  };
}

const STANDING: Record<IssuedCertificate["state"], string> = {
  issued: "Can be checked by whoever you give it to",
  replaced: "Replaced by a newer one",
  withdrawn: "Withdrawn",
};

export default function Downloaded() {
  const { issued } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{TITLE}</h1>
        <p className="govuk-body">
          {issued.length === 0
            ? "You have not downloaded any certificates yet."
            : "Whoever has a certificate can check its number. Withdraw one that you gave to the wrong person: its number then says nothing about you, and your next download has another."}
        </p>
        {issued.map((each) => (
          <DownloadedCard key={each.code} certificate={each} />
        ))}
      </div>
    </div>
  );
}

function DownloadedCard({
  certificate: { code, page, number, title, canWithdraw, ...facts },
}: {
  certificate: Shown;
}) {
  return (
    <SummaryCard
      title={title}
      actions={
        canWithdraw
          ? [
              {
                href: page,
                text: "Open as a web page",
                visuallyHiddenText: number,
              },
              {
                href: `/certificates/withdraw/${code}`,
                text: "Withdraw",
                visuallyHiddenText: number,
              },
            ]
          : []
      }
      rows={[
        { key: "Number", value: number },
        { key: "Name on it", value: facts.name },
        { key: "Date on it", value: facts.date },
        { key: "First downloaded", value: facts.issuedOn },
        { key: "Now", value: facts.standing },
      ]}
    />
  );
}

function on(moment: number): string {
  return formatDay(dayOf(moment));
}

import type { HeldCertificate } from "~/certificates/held";
import { canBePrinted } from "~/certificates/printable";
import type { Details as WhoTheyAre } from "~/teaching-record/details";
import {
  certificateAddress,
  certificateLinkText,
  certificatePage,
} from "~/certificates/link";
import { Details } from "~/govuk/details";
import { InsetText } from "~/govuk/inset-text";
import { SummaryCard } from "~/govuk/summary-card";
import { SummaryList, type SummaryRow } from "~/govuk/summary-list";
import { WarningText } from "~/govuk/warning-text";
import type { Notice } from "~/teaching-record/teaching-status";
import { formatDay } from "~/teaching-record/day";
import type { Card, Guide, Period, Row } from "./card";

/** One summary card a qualification. */
export function QualificationCard({
  card,
  details,
}: {
  card: Card;
  /** Whose name certificates print. */
  details: WhoTheyAre;
}) {
  const { id, title, rows, more, help, guide } = card;
  const { notice, certificate, history } = card;
  return (
    <SummaryCard
      id={id}
      title={title}
      rows={[
        ...rows.map(listRow),
        certificate && certificateRow(certificate, details),
      ]}
    >
      {help && <p className="govuk-body app-card-more">{help}</p>}
      {notice && <NoticeText notice={notice} />}
      {guide && <GuideLink guide={guide} />}
      {more.length > 0 && (
        <Details summary={<MoreAbout card={card} />} className="app-card-more">
          <SummaryList rows={more.map(listRow)} />
        </Details>
      )}
      {history.length > 0 && <InductionHistory periods={history} />}
    </SummaryCard>
  );
}

/** Something that the teacher must know, as strongly as it matters. */
export function NoticeText({ notice: { tone, text } }: { notice: Notice }) {
  return tone === "warning" ? (
    <WarningText className="app-card-more">{text}</WarningText>
  ) : (
    <InsetText className="app-card-more">{text}</InsetText>
  );
}

/** Where GOV.UK says more. */
export function GuideLink({ guide: { text, href } }: { guide: Guide }) {
  return (
    <p className="govuk-body app-card-more">
      <a className="govuk-link" href={href}>
        {text}
      </a>
    </p>
  );
}

/** Who hears the page hears which course, also where a teacher took two. */
function MoreAbout({ card: { rows, date } }: { card: Card }) {
  const course = [rows[0]?.value, date && formatDay(date)];
  return (
    <>
      More about this course
      <span className="govuk-visually-hidden">
        {`: ${course.filter(Boolean).join(", ")}`}
      </span>
    </>
  );
}

function listRow({ label, value }: Row): SummaryRow {
  return { key: label, value };
}

function certificateRow(
  { kind, date, awarded }: HeldCertificate,
  { name, inReview }: WhoTheyAre,
): SummaryRow {
  if (!canBePrinted(name)) {
    const address = certificatePage({ kind, date });
    return { key: "Certificate", value: <OnPageAlone address={address} /> };
  }
  return {
    key: "Certificate",
    value: (
      <>
        <a className="govuk-link" href={certificateAddress(kind, awarded)}>
          {certificateLinkText(kind, date)}
        </a>
        {inReview.name && (
          <>
            <br />
            It has your old name until your change has been reviewed.
          </>
        )}
      </>
    ),
  };
}

/** A page has letters that the fonts of the PDF lack. */
function OnPageAlone({ address }: { address: string }) {
  return (
    <>
      {"Your name has letters that a PDF cannot show yet. "}
      <a className="govuk-link" href={address}>
        Open the certificate as a web page
      </a>
      {", which you can print."}
    </>
  );
}

function InductionHistory({ periods }: { periods: Period[] }) {
  return (
    <Details summary="Induction history" className="app-card-more">
      {periods.map(({ title, rows }, index) => (
        <section key={index} className="app-period">
          <h3 className="govuk-heading-s">{title}</h3>
          <SummaryList rows={rows.map(listRow)} />
        </section>
      ))}
    </Details>
  );
}

import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { problemWords } from "~/certificates/download-problem";
import { takeDownloadProblem } from "~/certificates/download-problem.server";
import { pageTitle, SERVICE_NAME } from "~/content/service";
import { dayOf, formatTime } from "~/content/time";
import { requireTeacher } from "~/identity/require-teacher.server";
import { formatDay } from "~/teaching-record/day";
import { requireRecord } from "~/teaching-record/require-record.server";
import { teachingStatus } from "~/teaching-record/teaching-status";
import { seeOther } from "~/platform/see-other";
import { isForCopy } from "~/platform/offline-copy";
import { useRequestMarks } from "~/platform/request-marks";
import { detailsOf } from "~/teaching-record/details";
import { DownloadNotice } from "./download-notice";
import { qualificationCards } from "./qualification";
import { QTS_GUIDE } from "./explanation";
import {
  GuideLink,
  NoticeText,
  QualificationCard,
} from "./qualification-cards";
import { isOlderThanADay, oldestMoment, recordAge } from "./record-age";
import { RecordAgeText } from "./record-age-text";
import {
  NoRecordContent,
  noRecordStatus,
  noRecordTitle,
} from "~/teaching-record/no-record";
import {
  NothingYet,
  NpqsMissing,
  TrainingMissing,
  Unreadable,
  WrongOrMissing,
} from "./what-is-missing";
import { YourCertificates } from "./your-certificates";
import { YourDetails } from "./your-details";

const TITLE = "Teaching qualifications";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  {
    title: pageTitle(titleOf(found)),
  },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const outcome = await requireRecord(request, context);
  const account = await requireTeacher(request, context);
  const { problem, forget } = await takeDownloadProblem(
    request,
    account,
    context.configuration.DATA_KEYS,
  );
  const headers = new Headers(forget ? { "Set-Cookie": forget } : {});
  if (outcome.found) {
    const found = {
      details: detailsOf(outcome.record, account),
      cards: qualificationCards(outcome),
      pageNotice: teachingStatus(outcome.record).page,
      npqsMissing: !outcome.npqs,
      unreadable: outcome.unreadable,
      isTrainingMissing: outcome.record.isTrainingMissing,
      age: recordAge(outcome, context.now),
      copyOf: isForCopy(request) ? oldestMoment(outcome) : null,
      stamp: stampOf(context.now),
      isOld: [outcome.recordAsOf, outcome.npqsAsOf].some((asOf) =>
        isOlderThanADay(asOf, context.now),
      ),
      problem,
    };
    return data(found, { headers });
  }
  const seconds =
    outcome.reason === "rate-limited" ? outcome.retryAfterSeconds : null;
  if (seconds !== null) headers.set("Retry-After", String(seconds));
  return data(
    { reason: outcome.reason },
    { status: noRecordStatus(outcome.reason), headers },
  );
}

/** On paper there is no address of the page and no time: whose page it is, and of when. */
function stampOf(now: number): string {
  return `${SERVICE_NAME}, ${formatDay(dayOf(now))} at ${formatTime(now)}`;
}

/** "Check for updates": asks DQT now, whatever there is a copy of. */
export async function action({ request, context }: ActionFunctionArgs) {
  await requireRecord(request, context, { isForced: true });
  return seeOther("/qualifications");
}

/** `Retry-After` where DQT asked for it, and what a message that was shown takes along. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export default function QualificationsPage() {
  const found = useLoaderData<typeof loader>();
  const { reference } = useRequestMarks();
  if ("reason" in found)
    return <NoRecordContent reason={found.reason} reference={reference} />;
  const { details, cards, pageNotice, npqsMissing, unreadable } = found;
  const { age, isOld, problem, isTrainingMissing, stamp, copyOf } = found;
  const isAll = !npqsMissing && unreadable === 0;
  return (
    <div className={copyOf ? undefined : "app-until-end"}>
      {problem && <DownloadNotice problem={problem} />}
      <h1 className="govuk-heading-xl">
        {details.name && (
          <span className="govuk-caption-xl app-name">
            {possessive(details.name)}
          </span>
        )}
        {TITLE}
      </h1>
      <p className="govuk-body app-print-only">{stamp}</p>
      <RecordAgeText age={age} isOld={isOld} copyOf={copyOf} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {npqsMissing && <NpqsMissing />}
          {isTrainingMissing && <TrainingMissing />}
          {unreadable > 0 && <Unreadable count={unreadable} />}
          {pageNotice && (
            <>
              <NoticeText notice={pageNotice} />
              <GuideLink guide={QTS_GUIDE} />
            </>
          )}
          <YourCertificates
            cards={cards}
            details={details}
            areAll={!npqsMissing}
          />
          {cards.map((card) => (
            <QualificationCard key={card.id} card={card} details={details} />
          ))}
          {isAll && cards.length === 0 && <NothingYet />}
          <WrongOrMissing />
        </div>
        <div className="govuk-grid-column-one-third">
          <YourDetails details={details} />
        </div>
      </div>
    </div>
  );
}

/** The title changes with what is said first, so that it is heard first. */
function titleOf(
  found: Awaited<ReturnType<typeof loader>>["data"] | undefined,
) {
  if (!found) return TITLE;
  if ("reason" in found) return noRecordTitle(found.reason);
  return found.problem ? problemWords(found.problem).title : TITLE;
}

/** "Ada Lovelace’s", but "James’". */
function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}

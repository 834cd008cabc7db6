import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";

import { accountTitle } from "~/content/service";
import { SupportContact } from "~/content/support-contact";
import { dayOf, formatTime } from "~/content/time";
import { readForm } from "~/forms/read-form.server";
import { Button } from "~/govuk/button";
import { SummaryList } from "~/govuk/summary-list";
import { Tag } from "~/govuk/tag";
import { requireTeacher } from "~/identity/require-teacher.server";
import { seeOther } from "~/platform/see-other";
import { formatDay } from "~/teaching-record/day";
import { requireRecord } from "~/teaching-record/require-record.server";
import type { ChangeRequest } from "./change-request.server";
import { isPending } from "./pending";
import { storeOf } from "./change-request.server";
import { CHANGE_KINDS, valueAsked } from "./change-kinds";
import { historyOf, requestById } from "./change-requests.server";
import { moveOn } from "./change-steps.server";
import { deliverSoon } from "./deliver-soon.server";
import { removeEvidence } from "./evidence.server";
import { type Happened, standingOf, storyOf } from "./request-story";

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) => [
  {
    title: accountTitle(
      found ? `Your request to change your ${found.what}` : "Page not found",
      matches,
    ),
  },
];
export const handle = { back: "/account" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const session = await requireTeacher(request, context);
  const store = storeOf(context);
  const found = await requestById(store, session, params["id"] ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const { path, what } = CHANGE_KINDS[found.kind];
  if (found.state === "draft") throw seeOther(path);
  return data({
    id: found.id,
    what,
    asked: valueAsked(found.content.values),
    reference: found.caseNumber,
    standing: standingOf({
      ...found,
      isTakenUp: await isTakenUp({ request, context }, found),
    }),
    story: storyOf(await historyOf(store, found)),
  });
}

const intent = z.object({
  intent: z.enum(["withdraw", "send-again", "ask-anew"]),
});

/** Takes a request back, or has it sent again, as far as that is still possible. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const session = await requireTeacher(request, context);
  const form = await readForm(request, intent);
  if (!form.ok) throw new Response(null, { status: 400 });
  const store = storeOf(context);
  const found = await requestById(store, session, params["id"] ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const { canWithdraw, canSendAgain, canAskAnew } = standingOf({
    ...found,
    isTakenUp: await isTakenUp({ request, context }, found),
  });
  const here = `/account/requests/${found.id}`;
  if (form.values.intent === "withdraw" && canWithdraw) {
    const closed = { state: "closed", reason: "withdrawn" } as const;
    const nothing = { ...found.content, files: [], token: null };
    if (await moveOn(store, found, closed, nothing))
      await removeEvidence({ bucket: context.evidence }, found.content.files);
  }
  if (form.values.intent === "send-again" && canSendAgain) {
    const token = { value: session.accessToken, endsAt: session.endsAt };
    const again = { ...found.content, token };
    const waiting = { state: "waiting", reason: null } as const;
    if (await moveOn(store, found, waiting, again))
      await deliverSoon(context, found.id);
  }
  if (form.values.intent === "ask-anew" && canAskAnew) {
    await moveOn(store, found, { state: "closed", reason: "decided" });
    return seeOther(CHANGE_KINDS[found.kind].path);
  }
  return seeOther(here);
}

/** Whether the record says, since the request arrived, that it is not waiting any more. */
async function isTakenUp(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  { state, kind, updatedAt }: ChangeRequest,
): Promise<boolean> {
  if (state !== "in-review") return false;
  const known = await requireRecord(request, context);
  return (
    known.found &&
    known.recordAsOf.askedAt > updatedAt &&
    !isPending(known.record, kind)
  );
}

export default function RequestPage() {
  const { id, what, asked, reference, standing, story } =
    useLoaderData<typeof loader>();
  const { tag, next } = standing;
  return (
    <div className="govuk-grid-row app-until-end">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{`Your request to change your ${what}`}</h1>
        <SummaryList
          rows={[
            { key: "Status", value: <Tag>{tag}</Tag> },
            asked && {
              key: `New ${what}`,
              value: <span className="app-name">{asked}</span>,
            },
            {
              key: "Reference",
              value: <span className="app-name">{reference ?? id}</span>,
            },
          ]}
        />
        <h2 className="govuk-heading-m">What happens next</h2>
        <p className="govuk-body">{next}</p>
        <WhatToDo id={id} {...standing} />
        <h2 className="govuk-heading-m">What has happened</h2>
        <Story story={story} />
        <SupportContact />
      </div>
    </div>
  );
}

/** Buttons for what can still be done, if anything can. */
function WhatToDo({
  id,
  canWithdraw,
  canSendAgain,
  canAskAnew,
}: {
  id: string;
  canWithdraw: boolean;
  canSendAgain: boolean;
  canAskAnew: boolean;
}) {
  if (!canWithdraw && !canSendAgain && !canAskAnew) return null;
  return (
    <form method="post" action={`/account/requests/${id}`} noValidate>
      <div className="govuk-button-group">
        {canSendAgain && (
          <Button name="intent" value="send-again" preventDoubleClick>
            Send again
          </Button>
        )}
        {canWithdraw && (
          <Button name="intent" value="withdraw" variant="secondary">
            Withdraw request
          </Button>
        )}
        {canAskAnew && (
          <Button name="intent" value="ask-anew" variant="secondary">
            Ask for another change
          </Button>
        )}
      </div>
    </form>
  );
}

function Story({ story }: { story: readonly Happened[] }) {
  return (
    <ol className="govuk-list app-story">
      {story.map(({ at, text }) => (
        <li key={text}>
          <strong>{text}</strong>
          <br />
          {`${formatDay(dayOf(at))} at ${formatTime(at)}`}
        </li>
      ))}
    </ol>
  );
}

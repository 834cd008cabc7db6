import { data, type LoaderFunctionArgs } from "@remix-run/cloudflare";

import type { FormErrors } from "~/forms/form-errors";
import { leadOn } from "~/forms/form-outcome";
import { readForm } from "~/forms/read-form.server";
import {
  requireTeacher,
  toSignIn,
  whoTyped,
} from "~/identity/require-teacher.server";
import { seeOther } from "~/platform/see-other";
import { requireRecord } from "~/teaching-record/require-record.server";
import type { TeachingRecord } from "~/teaching-record/teaching-record";
import { readAccount } from "./account-store.server";
import { CHANGE_KINDS } from "./change-kinds";
import {
  type ChangeKind,
  type ChangeRequest,
  storeOf,
} from "./change-request.server";
import { openRequest } from "./change-requests.server";
import { checkChange } from "./check-change";
import { ownerOf, requireOwner } from "~/identity/form-owner.server";
import { changeForm, keepDraft, placeOf } from "./keep-draft.server";
import { isPending } from "./pending";
import { submitChange } from "./submit-change.server";

/** Three files of the largest size, and room for what a phone's photos are over it: those get a message. */
const MOST_BYTES = 16 * 1024 * 1024;

type Args = Pick<LoaderFunctionArgs, "request" | "context">;

/** What the form of a change shows: the draft, or else what is on the record. */
export async function loadChangeForm(
  { request, context }: Args,
  kind: ChangeKind,
) {
  const { record, draft, owner } = await requireDraft(
    { request, context },
    kind,
  );
  const { typed, files } = draft?.content ?? { typed: null, files: [] };
  const { first, middle, last } = record.name;
  const onRecord: Record<string, string> =
    kind === "name"
      ? { firstName: first, middleName: middle, lastName: last }
      : {};
  return {
    typed: typed ?? onRecord,
    files,
    owner,
    isBlank: false,
    hasVirus: draft?.reason === "virus" && files.length === 0,
  };
}

/**
 * Takes the form of a change. What was typed and chosen is kept before anything else, also for a
 * session that has ended meanwhile; then it is checked.
 */
export async function takeChangeForm(
  { request, context }: Args,
  kind: ChangeKind,
) {
  // Read first: a browser that is answered while it still sends a file shows an error of its own.
  const form = await readForm(request, changeForm, MOST_BYTES);
  const { person, session } = await whoTyped(request, context);
  const fields = form.ok ? form.values : {};
  await requireOwner(request, context, person, fields["owner"]?.[0]);
  const key = request.headers.get("Idempotency-Key");
  const kept = await keepDraft(context, person, kind, { fields, key });
  if (!kept.ok) throw kept.instead;
  const { draft, problems } = kept;
  const { path } = CHANGE_KINDS[kind];
  if (!session) throw toSignIn(path, "ended", "kept");
  const { record, email } = await requireDraft({ request, context }, kind);
  const checked = checkChange(kind, draft.content, record, context.now);
  if (checked.ok && problems.length === 0) {
    const complete = { draft, values: checked.values, email };
    const isSent =
      fields["checked"]?.[0] === "yes" &&
      (await submitChange({ request, context }, session, complete));
    throw seeOther(isSent ? placeOf(draft) : `${path}/check`);
  }
  const errors: FormErrors = {
    ...(!checked.ok && checked.errors),
    ...(problems[0] && { evidence: problems[0] }),
  };
  return data({ errors }, { status: 422 });
}

/**
 * The record, and the draft of this kind if there is one.
 *
 * @throws a redirect to where a change of this kind stands, when one is on its way already; and to
 * the account when there is no record to change
 */
export async function requireDraft(
  { request, context }: Args,
  kind: ChangeKind,
): Promise<{
  record: TeachingRecord;
  draft: ChangeRequest | null;
  email: string | null;
  owner: string;
}> {
  const known = await requireRecord(request, context);
  if (!known.found) throw seeOther("/account");
  const session = await requireTeacher(request, context);
  const open = await openRequest(storeOf(context), session, kind);
  if (open && open.state !== "draft") throw leadOn(placeOf(open), "not-taken");
  if (isPending(known.record, kind)) throw leadOn("/account", "not-taken");
  const { email } = await readAccount(storeOf(context), session);
  return {
    record: known.record,
    draft: open,
    email: email ?? session.email,
    owner: await ownerOf(context, session),
  };
}

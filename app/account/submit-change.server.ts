import type { LoaderFunctionArgs } from "@remix-run/cloudflare";

import type { Session } from "~/identity/session.server";
import { requireRecord } from "~/teaching-record/require-record.server";
import { removeUploadsOf } from "~/uploads/upload.server";
import { uploadStore } from "~/uploads/upload-store.server";
import type { ChangeRequest } from "./change-request.server";
import { submitDraft } from "./change-steps.server";
import { deliverSoon } from "./deliver-soon.server";
import { changeStore } from "./deliver.server";
import { requestReceived } from "./messages";
import { tellTeacher } from "./tell-teacher.server";

/** A draft that is complete: what it asks for, and where DQT writes to about it. */
type Complete = {
  draft: ChangeRequest;
  values: Record<string, string>;
  email: string | null;
};

/**
 * Submits a draft as its teacher has checked it, once, sends it off, and tells them that we have it.
 *
 * @returns false when it is no draft any more, or was changed since
 */
export async function submitChange(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  session: Session,
  { draft, values, email }: Complete,
): Promise<boolean> {
  const token = { value: session.accessToken, endsAt: session.endsAt };
  const told = { values, email, trn: session.trn, token };
  if (!(await submitDraft(changeStore(context), draft, told))) return false;
  const submitted = { ...draft, content: { ...draft.content, email } };
  context.waitUntil(removeUploadsOf(uploadStore(context), session));
  context.waitUntil(tellTeacher(context, submitted, requestReceived));
  await deliverSoon(context, draft.id);
  // The record now says that a change is waiting, wherever it is looked at.
  await requireRecord(request, context, { isForced: true });
  return true;
}

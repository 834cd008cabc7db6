import type { AppLoadContext } from "@remix-run/cloudflare";
import { z } from "zod";

import { leadOn } from "~/forms/form-outcome";
import { seeOther } from "~/platform/see-other";
import { CHANGE_KINDS } from "./change-kinds";
import { chosenFiles, textsIn } from "./chosen-files.server";
import {
  type ChangeContent,
  type ChangeKind,
  type ChangeRequest,
  type Person,
  storeOf,
} from "./change-request.server";
import { openRequest } from "./change-requests.server";
import { changeDraft } from "./change-steps.server";
import { unreadableAmong } from "./one-file.server";
import { addFiles } from "./take-evidence.server";

const LONGEST_TYPED = 500;

const list = z
  .union([z.string(), z.instanceof(File)])
  .transform((one) => [one])
  .or(z.array(z.union([z.string(), z.instanceof(File)])));
export const changeForm = z.record(z.string(), list);

type Sent = { fields: z.infer<typeof changeForm>; key: string | null };

/**
 * Keeps what was typed and chosen in the draft of this kind, whatever is wrong with it.
 *
 * @returns what cannot be kept, to be said; or where to lead instead, when a request of this kind is on
 * its way already
 */
export async function keepDraft(
  context: AppLoadContext,
  person: Person,
  kind: ChangeKind,
  { fields, key }: Sent,
): Promise<
  | { ok: true; draft: ChangeRequest; problems: string[] }
  | { ok: false; instead: Response }
> {
  const before = await openRequest(storeOf(context), person, kind);
  if (before && before.state !== "draft")
    return { ok: false, instead: insteadOf(before, key) };
  const removed = textsIn(fields["remove"]);
  const store = {
    bucket: context.evidence,
    keys: context.configuration.DATA_KEYS,
    now: context.now,
  };
  const stay = (content: ChangeContent) =>
    content.files.filter(({ id }) => !removed.includes(id));
  const kept = before?.content.files ?? [];
  const chosen = await chosenFiles(context, person, fields, kept);
  const already = before ? stay(before.content) : [];
  const { added, problems } = await addFiles(store, already, chosen.files);
  problems.unshift(...chosen.problems);
  const typed = typedIn(fields, CHANGE_KINDS[kind].fields);
  const draft = await changeDraft(
    storeOf(context),
    person,
    kind,
    (content) => ({
      ...content,
      typed,
      key,
      files: [...stay(content), ...added],
    }),
  );
  const unreadable = await unreadableAmong(store, draft?.content.files ?? []);
  if (unreadable) problems.push(cannotJoin(unreadable));
  return draft
    ? { ok: true, draft, problems }
    : { ok: false, instead: leadOn("/account", "not-taken") };
}

/** Where a form leads whose request is on its way: done, if it is this very form that was sent. */
function insteadOf(request: ChangeRequest, key: string | null): Response {
  return key !== null && request.content.key === key
    ? seeOther(placeOf(request))
    : leadOn(placeOf(request), "not-taken");
}

/** The page of a request. */
export function placeOf({ id }: ChangeRequest): string {
  return `/account/requests/${id}`;
}

function cannotJoin(name: string): string {
  return `${name} cannot be put together with your other files. Remove it, save it as a JPEG and add it again`;
}

function typedIn(
  fields: z.infer<typeof changeForm>,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      (textsIn(fields[name])[0] ?? "").slice(0, LONGEST_TYPED),
    ]),
  );
}

import {
  data,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from "@remix-run/cloudflare";
import { z } from "zod";

import type { FormErrors } from "~/forms/form-errors";
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
import type {
  ChangeContent,
  ChangeKind,
  ChangeRequest,
  ChangeStore,
  Person,
} from "./change-request.server";
import { openRequest } from "./change-requests.server";
import { changeDraft } from "./change-steps.server";
import { checkChange } from "./check-change";
import { isPending } from "./pending";
import { unreadableAmong } from "./one-file.server";
import { addFiles } from "./take-evidence.server";

/** Three files of the largest size, and room for what a phone's photos are over it: those get a message. */
const MOST_BYTES = 16 * 1024 * 1024;
const LONGEST_TYPED = 500;

const list = z
  .union([z.string(), z.instanceof(File)])
  .transform((one) => [one])
  .or(z.array(z.union([z.string(), z.instanceof(File)])));
const changeForm = z.record(z.string(), list);

type Args = Pick<LoaderFunctionArgs, "request" | "context">;

/** The store of change requests at the moment of a request. */
export function storeOf({
  database,
  configuration,
  now,
}: AppLoadContext): ChangeStore {
  return { database, keys: configuration.DATA_KEYS, now };
}

/** What the form of a change shows: the draft, or else what is on the record. */
export async function loadChangeForm(
  { request, context }: Args,
  kind: ChangeKind,
) {
  const { record, draft } = await requireDraft({ request, context }, kind);
  const { typed, files } = draft?.content ?? { typed: null, files: [] };
  const { first, middle, last } = record.name;
  const onRecord: Record<string, string> =
    kind === "name"
      ? { firstName: first, middleName: middle, lastName: last }
      : {};
  return {
    typed: typed ?? onRecord,
    files,
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
  const { draft, problems } = await keepDraft(context, person, kind, fields);
  const { path } = CHANGE_KINDS[kind];
  if (!draft) throw seeOther("/account");
  if (!session) throw toSignIn(path, "ended");
  const { record } = await requireDraft({ request, context }, kind);
  const checked = checkChange(kind, draft.content, record, context.now);
  if (checked.ok && problems.length === 0) throw seeOther(`${path}/check`);
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
}> {
  const known = await requireRecord(request, context);
  if (!known.found) throw seeOther("/account");
  const session = await requireTeacher(request, context);
  const open = await openRequest(storeOf(context), session, kind);
  if (open && open.state !== "draft")
    throw seeOther(`/account/requests/${open.id}`);
  if (isPending(known.record, kind)) throw seeOther("/account");
  const { email } = await readAccount(storeOf(context), session);
  return {
    record: known.record,
    draft: open,
    email: email ?? session.email,
  };
}

async function keepDraft(
  context: AppLoadContext,
  person: Person,
  kind: ChangeKind,
  fields: z.infer<typeof changeForm>,
) {
  const before = await openRequest(storeOf(context), person, kind);
  if (before && before.state !== "draft") return { draft: null, problems: [] };
  const removed = textsIn(fields["remove"]);
  const store = {
    bucket: context.evidence,
    keys: context.configuration.DATA_KEYS,
    now: context.now,
  };
  const chosen = (fields["evidence"] ?? []).filter(
    (each) => each instanceof File,
  );
  const stay = (content: ChangeContent) =>
    content.files.filter(({ id }) => !removed.includes(id));
  const already = before ? stay(before.content) : [];
  const { added, problems } = await addFiles(store, already, chosen);
  const typed = typedIn(fields, CHANGE_KINDS[kind].fields);
  const draft = await changeDraft(
    storeOf(context),
    person,
    kind,
    (content) => ({
      ...content,
      typed,
      files: [...stay(content), ...added],
    }),
  );
  const unreadable = await unreadableAmong(store, draft?.content.files ?? []);
  if (unreadable) problems.push(cannotJoin(unreadable));
  return { draft, problems };
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

function textsIn(values: readonly (string | File)[] | undefined): string[] {
  return (values ?? []).filter((value) => typeof value === "string");
}

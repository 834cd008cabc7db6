import { and, eq } from "drizzle-orm";

import { changeRequests } from "~db/schema";
import { newReference } from "~/platform/log.server";
import {
  type ChangeContent,
  type ChangeKind,
  type ChangeRequest,
  type ChangeStore,
  NOTHING,
  type Person,
  type Row,
  sealContent,
} from "./change-request.server";
import { openRequest } from "./change-requests.server";

/** How often two windows can be in each other's way. */
const MOST_TRIES = 5;

/** Changes the draft of this kind, or begins one. Null when there is a request already that is no draft. */
export async function changeDraft(
  store: ChangeStore,
  person: Person,
  kind: ChangeKind,
  change: (content: ChangeContent) => ChangeContent,
): Promise<ChangeRequest | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const draft = await openRequest(store, person, kind);
    if (draft && draft.state !== "draft") return null;
    const saved = draft
      ? await rewrite(store, draft, change(draft.content), {})
      : await begin(store, person, kind, change(NOTHING));
    if (saved) return saved;
  }
  throw new Error("The draft was changed elsewhere, again and again");
}

/**
 * Submits a draft as it was checked: one statement, so that a second click, a replay or another
 * window finds it done. False when it is no draft any more, or was changed since.
 */
export async function submitDraft(
  store: ChangeStore,
  draft: ChangeRequest,
  told: Pick<ChangeContent, "values" | "email" | "trn" | "token">,
): Promise<boolean> {
  const submitted = await rewrite(
    store,
    draft,
    { ...draft.content, ...told },
    { state: "waiting", reason: null, submittedAt: store.now },
  );
  return submitted !== null;
}

/** Moves a request on, if it is still where it was seen; null when it is not. */
export async function moveOn(
  store: ChangeStore,
  from: ChangeRequest,
  to: Partial<Omit<Row, "id" | "issuer" | "subject" | "kind" | "sealed">>,
  changed: ChangeContent = from.content,
): Promise<ChangeRequest | null> {
  const closedAt = to.state === "closed" ? store.now : from.closedAt;
  return rewrite(store, from, changed, { ...to, closedAt });
}

async function begin(
  store: ChangeStore,
  { issuer, subject }: Person,
  kind: ChangeKind,
  inside: ChangeContent,
): Promise<ChangeRequest | null> {
  const { now } = store;
  const row = {
    // To be read out: 80 random bits, and only its person can use it.
    id: `${newReference()}-${newReference()}`,
    issuer,
    subject,
    kind,
    state: "draft" as const,
    reason: null,
    version: 1,
    isUncertain: false,
    attempts: 0,
    triedAt: null,
    caseNumber: null,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    closedAt: null,
  };
  const sealed = await sealContent(store, row, inside);
  const { meta } = await store.database
    .insert(changeRequests)
    .values({ ...row, sealed })
    .onConflictDoNothing();
  return meta.changes > 0 ? { ...row, content: inside } : null;
}

/** Writes what changed, unless somebody else has written since it was read. */
async function rewrite(
  store: ChangeStore,
  from: ChangeRequest,
  inside: ChangeContent,
  columns: Partial<Row>,
): Promise<ChangeRequest | null> {
  const sealed = await sealContent(store, from, inside);
  const changes = {
    ...columns,
    version: from.version + 1,
    updatedAt: store.now,
  };
  const { meta } = await store.database
    .update(changeRequests)
    .set({ ...changes, sealed })
    .where(
      and(
        eq(changeRequests.id, from.id),
        eq(changeRequests.version, from.version),
      ),
    );
  return meta.changes > 0 ? { ...from, ...changes, content: inside } : null;
}

import { and, asc, eq, inArray, isNull, like, lt, sql } from "drizzle-orm";

import { auditEvents, changeRequests } from "~db/schema";
import {
  type ChangeKind,
  type ChangeRequest,
  type ChangeStore,
  opened,
  type Person,
  type Row,
} from "./change-request.server";

/** The request of this kind that is not closed, if the person has one; what it says must open. */
export async function openRequest(
  store: ChangeStore,
  person: Person,
  kind: ChangeKind,
): Promise<ChangeRequest | null> {
  const row = await store.database
    .select()
    .from(changeRequests)
    .where(
      and(
        isOf(person),
        eq(changeRequests.kind, kind),
        isNull(changeRequests.closedAt),
      ),
    )
    .get();
  return row ? opened(store, row) : null;
}

/** A request of this person by its id; null for anybody else's. */
export async function requestById(
  store: ChangeStore,
  person: Person,
  id: string,
): Promise<ChangeRequest | null> {
  const row = await store.database
    .select()
    .from(changeRequests)
    .where(and(isOf(person), eq(changeRequests.id, id)))
    .get();
  return row ? opened(store, row) : null;
}

/** A request by its id alone: for what goes on without its person, and shows nothing to anybody. */
export async function requestToDeliver(
  store: ChangeStore,
  id: string,
): Promise<ChangeRequest | null> {
  const row = await store.database
    .select()
    .from(changeRequests)
    .where(eq(changeRequests.id, id))
    .get();
  return row ? opened(store, row) : null;
}

/** The ids of requests on which nothing has happened for so long although they are to be delivered. */
export async function overdueRequests(
  { database, now }: ChangeStore,
  sinceMs: number,
): Promise<string[]> {
  const rows = await database
    .select({ id: changeRequests.id })
    .from(changeRequests)
    .where(
      and(
        inArray(changeRequests.state, ["waiting", "checking", "sending"]),
        sql`${changeRequests.reason} is not 'sign-in'`,
        lt(changeRequests.updatedAt, now - sinceMs),
      ),
    )
    .orderBy(asc(changeRequests.updatedAt))
    .limit(100);
  return rows.map(({ id }) => id);
}

/** When a request got where: its states and reasons, the oldest first. */
export async function historyOf(
  { database }: ChangeStore,
  { id }: Pick<Row, "id">,
): Promise<{ at: number; what: string }[]> {
  return database
    .select({ at: auditEvents.at, what: auditEvents.what })
    .from(auditEvents)
    .where(
      and(eq(auditEvents.request, id), like(auditEvents.what, "% change: %")),
    )
    .orderBy(asc(auditEvents.id))
    .limit(200);
}

function isOf({ issuer, subject }: Person) {
  return and(
    eq(changeRequests.issuer, issuer),
    eq(changeRequests.subject, subject),
  );
}

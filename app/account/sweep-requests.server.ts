import { and, asc, eq, lt, ne } from "drizzle-orm";

import { changeRequests } from "~db/schema";
import type { Service } from "~/platform/service.server";
import { NOTHING, opened, type Row } from "./change-request.server";
import { moveOn } from "./change-steps.server";
import { changeStore } from "./deliver.server";
import { removeEvidence } from "./evidence.server";

const DAY_MS = 24 * 60 * 60 * 1000;
/** A draft that nobody has touched for so long is given up. */
const DRAFT_MS = 28 * DAY_MS;
/** What was typed, and its files, are needed no longer than this after the end. */
const CLOSED_MS = 30 * DAY_MS;
/** Each is unsealed: so many an hour, and the rest the next hour. */
const SWEPT_AT_ONCE = 100;

/** Gives up abandoned drafts, and empties requests that closed a month ago. */
export async function sweepRequests(service: Service): Promise<number> {
  const store = changeStore(service);
  const drafts = await rowsIn(service, "draft", DRAFT_MS);
  for (const row of drafts) {
    const draft = await opened(store, row);
    const end = { state: "closed", reason: "abandoned" } as const;
    if (await moveOn(store, draft, end, NOTHING))
      await removeEvidence({ bucket: service.evidence }, draft.content.files);
  }
  const closed = await rowsIn(service, "closed", CLOSED_MS);
  for (const row of closed) {
    const { content } = await opened(store, row);
    await removeEvidence({ bucket: service.evidence }, content.files);
    await store.database
      .update(changeRequests)
      .set({ sealed: "" })
      .where(eq(changeRequests.id, row.id));
  }
  return drafts.length + closed.length;
}

function rowsIn(
  { database, now }: Service,
  state: Row["state"],
  forMs: number,
): Promise<Row[]> {
  return database
    .select()
    .from(changeRequests)
    .where(
      and(
        eq(changeRequests.state, state),
        lt(changeRequests.updatedAt, now - forMs),
        ne(changeRequests.sealed, ""),
      ),
    )
    .orderBy(asc(changeRequests.updatedAt))
    .limit(SWEPT_AT_ONCE);
}

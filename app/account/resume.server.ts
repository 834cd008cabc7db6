import type { Session } from "~/identity/session.server";
import type { Service } from "~/platform/service.server";
import type { TeachingRecord } from "~/teaching-record/teaching-record";
import type { ChangeKind, ChangeRequest } from "./change-request.server";
import { openRequest } from "./change-requests.server";
import { moveOn } from "./change-steps.server";
import { deliverSoon } from "./deliver-soon.server";
import { changeStore } from "./deliver.server";
import { isOnRecord, isPending } from "./pending";

const KINDS: readonly ChangeKind[] = ["name", "date-of-birth"];

/** Sends what waited for its teacher to sign in again, with the token that they have brought. */
export async function resumeRequests(
  service: Service,
  session: Session,
): Promise<void> {
  const store = changeStore(service);
  for (const kind of KINDS) {
    const open = await openRequest(store, session, kind);
    if (open?.state !== "waiting" || open.reason !== "sign-in") continue;
    const token = { value: session.accessToken, endsAt: session.endsAt };
    const content = { ...open.content, token };
    if (await moveOn(store, open, { state: "waiting", reason: null }, content))
      await deliverSoon(service, open.id);
  }
}

/** A record, and when DQT was asked for it (UTC milliseconds). */
type Seen = { record: TeachingRecord; askedAt: number };

/**
 * The request of this kind that is open, as far as the record tells: one whose change is on the
 * record is closed. A copy that was made before the request says nothing of it.
 */
export async function openChange(
  service: Service,
  session: Session,
  kind: ChangeKind,
  { record, askedAt }: Seen,
): Promise<ChangeRequest | null> {
  const store = changeStore(service);
  const open = await openRequest(store, session, kind);
  if (open?.state !== "in-review" || askedAt <= open.updatedAt) return open;
  if (isPending(record, kind) || !isOnRecord(open.content.values, record))
    return open;
  const closed = { state: "closed", reason: "changed" } as const;
  await moveOn(store, open, closed);
  return null;
}

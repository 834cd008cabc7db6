import { getTableColumns } from "drizzle-orm";

import { changeRequests } from "~db/schema";
import { dataKeys } from "~/platform/configuration.server";
import { opened, type Row } from "./change-request.server";
import { CHANGE_KINDS, valueAsked } from "./change-kinds";
import { openEvidence } from "./evidence.server";
import type { RequestForSupport } from "./request-for-support";
import { standingOf, storyOf } from "./request-story";

/**
 * A request as its teacher sees it and with what was sent, for whoever runs the service
 * (`tools/requests.ts`). Whether somebody at DfE has taken it up is in the record, and not here.
 *
 * @param keys `DATA_KEYS`
 * @param raw its row, named as in D1
 * @param history of its audit events, the oldest first
 */
export async function requestForSupport(
  keys: string,
  raw: Record<string, unknown>,
  history: readonly { at: number; what: string }[],
): Promise<RequestForSupport> {
  const row = rowOf(raw);
  const { content } = await opened({ keys: dataKeys.parse(keys) }, row);
  const { tag, next } = standingOf({ ...row, isTakenUp: false });
  return {
    what: CHANGE_KINDS[row.kind].what,
    asked: valueAsked(content.values) || null,
    trn: content.trn,
    email: content.email,
    tag,
    next,
    story: storyOf(history),
    files: content.files,
  };
}

/**
 * A file that was sent with a request, as it came in.
 *
 * @param keys `DATA_KEYS`
 * @returns null for what none of these keys has sealed
 */
export async function evidenceForSupport(
  keys: string,
  id: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array | null> {
  return openEvidence(dataKeys.parse(keys), id, sealed);
}

/** A row as D1 has it, as the rest of the service knows it. */
function rowOf(raw: Record<string, unknown>): Row {
  const columns = Object.entries(getTableColumns(changeRequests));
  return Object.fromEntries(
    columns.map(([key, column]) => {
      const value = raw[column.name] ?? null;
      return [key, value === null ? null : column.mapFromDriverValue(value)];
    }),
  ) as Row; // column by column
}

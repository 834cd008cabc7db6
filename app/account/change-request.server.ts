import type { AppLoadContext } from "@remix-run/cloudflare";
import { z } from "zod";

import type { Database } from "~db/connect.server";
import type { changeRequests } from "~db/schema";
import type { SessionOwner } from "~/identity/session.server";
import { parseJson } from "~/platform/parse-json";
import type { DataKey } from "~/platform/keys.server";
import { open, seal } from "~/platform/sealing.server";

export type Row = typeof changeRequests.$inferSelect;

export type ChangeKind = Row["kind"];
export type ChangeState = Row["state"];
export type ChangeReason = NonNullable<Row["reason"]>;

/** A person as the identity provider knows them. */
export type Person = SessionOwner;

const content = z.object({
  /** What stands in the fields of the form. */
  typed: z.record(z.string(), z.string()),
  files: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.string(),
      size: z.number(),
      /** SHA-256: a file that is chosen again is not kept twice. */
      digest: z.string(),
    }),
  ),
  /** The key of the form that it was last sent with, if that had one. */
  key: z.string().nullable().default(null),
  /** What is asked for, out of what was typed; there since it was submitted, with the next three. */
  values: z.record(z.string(), z.string()).nullable(),
  /** Where DQT writes to about it. */
  email: z.string().nullable(),
  trn: z.string().nullable(),
  /** What it can be handed to DQT with until then; gone when it was. */
  token: z.object({ value: z.string(), endsAt: z.number() }).nullable(),
});

export type ChangeContent = z.infer<typeof content>;
export type ChangeRequest = Omit<Row, "sealed" | "issuer" | "subject"> &
  Person & { content: ChangeContent };

export type ChangeStore = {
  database: Database;
  keys: readonly DataKey[];
  now: number;
};

/** The store of change requests at the moment of a request. */
export function storeOf({
  database,
  configuration,
  now,
}: AppLoadContext): ChangeStore {
  return { database, keys: configuration.DATA_KEYS, now };
}

export const NOTHING: ChangeContent = {
  typed: {},
  files: [],
  key: null,
  values: null,
  email: null,
  trn: null,
  token: null,
};
/** A request as its row has it, with what was typed. */
export async function opened(
  store: Pick<ChangeStore, "keys">,
  row: Row,
): Promise<ChangeRequest> {
  const { sealed, ...rest } = row;
  const text = await open(store.keys, purposeOf(row), sealed);
  const { data } = content.safeParse(parseJson(text));
  // What was typed is gone with its key; that there is a request is not.
  return { ...rest, content: data ?? NOTHING };
}

/** What was typed, for its row and no other. */
export function sealContent(
  { keys }: ChangeStore,
  row: Pick<Row, "id" | "issuer" | "subject" | "kind">,
  inside: ChangeContent,
): Promise<string> {
  return seal(keys, purposeOf(row), JSON.stringify(inside));
}

/** Whose request it is, and which: a row that was moved to somebody else does not open. */
function purposeOf({
  id,
  issuer,
  subject,
  kind,
}: Pick<Row, "id" | "issuer" | "subject" | "kind">) {
  return JSON.stringify(["change request", id, issuer, subject, kind]);
}

import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";

import type { RequestForSupport } from "../app/account/request-for-support.ts";
import { appLoader } from "./app-loader.ts";
import { referencesIn } from "./reference.ts";
import {
  csv,
  keysOf,
  PLACE_OPTIONS,
  queryDatabase,
  readBucket,
} from "./storage.ts";

/**
 * `npm run requests`: changes of names and dates of birth, for support.
 *
 * - alone: those that somebody should look at, the longest waiting first, as CSV
 * - `-- REFERENCE`: one of them, by our reference or by the number of its case, as its teacher sees it.
 *   That it was read is noted with the request
 * - `-- REFERENCE --files FOLDER`: and the files that prove it
 * - `-- --remote`: of the service itself: as whoever is signed in to Cloudflare, with `DATA_KEYS`
 */
const { values: place, positionals } = parseArgs({
  options: { files: { type: "string" }, ...PLACE_OPTIONS },
  allowPositionals: true,
});
const HOUR_MS = 60 * 60 * 1000;
const GONE = "(not kept, or sealed with a key that is not here)";

const row = z.looseObject({
  id: z.string(),
  case_number: z.string().nullable(),
  kind: z.string(),
  state: z.string(),
  reason: z.string().nullable(),
  submitted_at: z.number().nullable(),
  attempts: z.number(),
});
type Row = z.infer<typeof row>;
/** What happened to one, the oldest first. */
const history = z
  .string()
  .transform((json): unknown => JSON.parse(json))
  .pipe(z.array(z.object({ at: z.number(), what: z.string() })));

try {
  const [said] = positionals;
  const text = said === undefined ? listed() : await one(referencesIn(said));
  process.stdout.write(text, () => process.exit());
} catch (error) {
  const what = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${what}\n`, () => process.exit(1));
}

/** What does not go on by itself: held, or waiting for longer than it should. */
function listed(): string {
  const hourAgo = Date.now() - HOUR_MS;
  const weekAgo = Date.now() - 7 * 24 * HOUR_MS;
  const found = queryDatabase(
    place,
    `SELECT * FROM change_requests WHERE closed_at IS NULL AND submitted_at IS NOT NULL AND (
       state = 'held'
       OR (state IN ('waiting', 'checking', 'sending') AND reason IS NOT 'sign-in' AND submitted_at < ${hourAgo})
       OR (state = 'in-review' AND updated_at < ${weekAgo}))
     ORDER BY submitted_at LIMIT 1000`,
    row,
  );
  return csv([
    ["Reference", "Case", "Change of", "State", "Submitted at", "Attempts"],
    ...found.map((each) => [
      each.id,
      each.case_number ?? "",
      each.kind,
      each.reason ? `${each.state}, ${each.reason}` : each.state,
      new Date(each.submitted_at ?? 0).toISOString(),
      String(each.attempts),
    ]),
  ]);
}

/** One request, with what happened to it. */
async function one(references: readonly string[]): Promise<string> {
  const list = references.map((each) => `'${each}'`).join(", ");
  const isIt = `id IN (${list}) OR upper(case_number) IN (${list})`;
  // Who looks at what a teacher typed leaves a mark, which is kept for good.
  const [found] = queryDatabase(
    place,
    `INSERT INTO audit_events (at, issuer, subject, what, request)
     SELECT ${Date.now()}, issuer, subject, kind || ' change, read by support', id
     FROM change_requests WHERE ${isIt};
     SELECT *, (
       SELECT json_group_array(json_object('at', at, 'what', what) ORDER BY audit_events.id)
       FROM audit_events WHERE request = change_requests.id
     ) AS history FROM change_requests WHERE ${isIt}`,
    row.extend({ history }),
  );
  if (!found) return `There is no request with the reference ${list}.\n`;
  const keys = await keysOf(place);
  const load = await appLoader();
  const { requestForSupport, evidenceForSupport } = await load(
    "account/request-for-support.server.ts",
  );
  const request: RequestForSupport = await requestForSupport(
    keys,
    found,
    found.history,
  );
  const open: OpenFile = (id, sealed) => evidenceForSupport(keys, id, sealed);
  if (place.files !== undefined)
    await keepFiles(place.files, request.files, open);
  return told(found, request);
}

type OpenFile = (
  id: string,
  sealed: Uint8Array<ArrayBuffer>,
) => Promise<Uint8Array | null>;

/** Puts what proves a request into a folder, as it came in. */
async function keepFiles(
  folder: string,
  files: RequestForSupport["files"],
  open: OpenFile,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [at, { id, name }] of files.entries()) {
    const bytes = await open(id, readBucket(place, `evidence/${id}`));
    if (!bytes) throw new Error("A file is sealed with a key that is not here");
    // The name is the teacher's word: none of it leads to another folder.
    writeFileSync(join(folder, `${at + 1} ${basename(name)}`), bytes);
  }
}

function told(found: Row, request: RequestForSupport): string {
  const facts = [
    ["Reference", found.id],
    ["Case at DfE", found.case_number ?? "(none)"],
    ["Status", request.tag],
    [`New ${request.what}`, request.asked ?? GONE],
    ["TRN", request.trn ?? GONE],
    ["Email address", request.email ?? "(none)"],
    ["Attempts to send it", String(found.attempts)],
    ...request.files.map(({ name, size }) => ["File", `${name}, ${size} B`]),
  ];
  const lines = [
    `Request to change the ${request.what}`,
    "",
    ...facts.map(([name, value]) => `${name}: ${value}`),
    "",
    "What the teacher is told:",
    request.next,
    "",
    "What has happened:",
    ...request.story.map(
      ({ at, text: what }) => `${new Date(at).toISOString()} ${what}`,
    ),
  ];
  // What a teacher typed does not steer anybody's terminal.
  return lines.map((line) => `${line.replace(/\p{Cc}/gu, "?")}\n`).join("");
}

import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { z } from "zod";

import { appLoader } from "./app-loader.ts";
import { localSecrets } from "./local-values.ts";

/**
 * `npm run feedback`: what people think of the service, the newest first, as CSV on standard output.
 *
 * - `-- --days 30` how far back, 30 days if it is not said
 * - `-- --remote` that of the service itself: as whoever is signed in to Cloudflare, with `DATA_KEYS`
 */
const { values } = parseArgs({
  options: {
    days: { type: "string", default: "30" },
    remote: { type: "boolean", default: false },
    folder: { type: "string", default: ".local/start" },
  },
});
const days = z.coerce.number().int().min(1).max(366).parse(values.days);

const WRANGLER = "node_modules/wrangler/bin/wrangler.js";
const LOCKED = "(sealed with a key that is not here)";

const row = z.object({
  id: z.string(),
  rating: z.string(),
  sealed: z.string(),
  sent_at: z.number(),
});
const answer = z.array(z.object({ results: z.array(row) })).min(1);

const rows = readRows(Date.now() - days * 24 * 60 * 60 * 1000);
const open = await loadOpen();
const lines = [["Sent at", "Rating", "Suggestion", "Email address"]];
for (const found of rows) {
  const opened = await open(found);
  const { suggestion, email } = opened ?? { suggestion: LOCKED, email: null };
  const at = new Date(found.sent_at).toISOString();
  lines.push([at, found.rating, suggestion, email ?? ""]);
}
const csv = lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
process.stdout.write(csv, () => process.exit());

function readRows(since: number) {
  const where = values.remote
    ? ["--remote", "--env", "production"]
    : ["--local", "--persist-to", values.folder];
  const command = `SELECT * FROM feedback WHERE sent_at >= ${since} ORDER BY sent_at DESC, rowid DESC`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [WRANGLER, "d1", "execute", "DB", ...where, "--json", "--command", command],
    {
      encoding: "utf8",
      env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
    },
  );
  if (status !== 0) throw new Error(`D1 did not answer.\n${stdout}${stderr}`);
  return answer.parse(JSON.parse(stdout)).flatMap(({ results }) => results);
}

/** What the service itself sealed, opened as it does. */
async function loadOpen() {
  const load = await appLoader();
  const { openFeedback } = await load("feedback/open-feedback.server.ts");
  const { DATA_KEYS } = values.remote
    ? process.env
    : await localSecrets(values.folder);
  if (!DATA_KEYS) throw new Error("Set DATA_KEYS to the keys of the service");
  return (
    found: z.infer<typeof row>,
  ): Promise<{ suggestion: string; email: string | null } | null> =>
    openFeedback(DATA_KEYS, found);
}

/** A cell of CSV (RFC 4180); what a spreadsheet would take for a formula it gets as text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

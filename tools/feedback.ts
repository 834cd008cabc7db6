import { parseArgs } from "node:util";
import { z } from "zod";

import { appLoader } from "./app-loader.ts";
import { csv, keysOf, PLACE_OPTIONS, queryDatabase } from "./storage.ts";

/**
 * `npm run feedback`: what people think of the service, the newest first, as CSV on standard output.
 *
 * - `-- --days 30` how far back, 30 days if it is not said
 * - `-- --remote` that of the service itself: as whoever is signed in to Cloudflare, with `DATA_KEYS`
 */
const { values: place } = parseArgs({
  options: { days: { type: "string", default: "30" }, ...PLACE_OPTIONS },
});
const days = z.coerce.number().int().min(1).max(366).parse(place.days);
const since = Date.now() - days * 24 * 60 * 60 * 1000;

const LOCKED = "(sealed with a key that is not here)";

const row = z.object({
  id: z.string(),
  rating: z.string(),
  sealed: z.string(),
  sent_at: z.number(),
});

const rows = queryDatabase(
  place,
  `SELECT * FROM feedback WHERE sent_at >= ${since} ORDER BY sent_at DESC, rowid DESC`,
  row,
);
const keys = await keysOf(place);
const load = await appLoader();
const { openFeedback } = await load("feedback/open-feedback.server.ts");
const lines = [["Sent at", "Rating", "Suggestion", "Email address"]];
for (const found of rows) {
  const opened: { suggestion: string; email: string | null } | null =
    await openFeedback(keys, found);
  const { suggestion, email } = opened ?? { suggestion: LOCKED, email: null };
  const at = new Date(found.sent_at).toISOString();
  lines.push([at, found.rating, suggestion, email ?? ""]);
}
process.stdout.write(csv(lines), () => process.exit());

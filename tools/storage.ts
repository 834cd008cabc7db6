import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

import { localSecrets } from "./local-values.ts";
import { run } from "./program.ts";

/** Words with which an operator's command is told whose data it is about. */
export const PLACE_OPTIONS = {
  /** That of the service itself: as whoever is signed in to Cloudflare, with `DATA_KEYS`. */
  remote: { type: "boolean", default: false },
  env: { type: "string", default: "production" },
  /** Where `npm start` keeps its own. */
  folder: { type: "string", default: ".local/start" },
} as const;

export type Place = { remote: boolean; env: string; folder: string };

/** What D1 answers to one statement, row by row. */
export function queryDatabase<Found>(
  place: Place,
  statement: string,
  row: z.ZodType<Found>,
): Found[] {
  const words = ["execute", "DB", "--json", "--command", statement];
  const text = run("wrangler", "d1", ...words, ...wordsFor(place));
  const answer = z.array(z.object({ results: z.array(row) })).min(1);
  return answer.parse(JSON.parse(text)).flatMap(({ results }) => results);
}

/** What is in the bucket for evidence under a name, sealed as it is. */
export function readBucket(
  place: Place,
  name: string,
): Uint8Array<ArrayBuffer> {
  const bucket = `aytq-evidence-${place.remote ? place.env : "local"}`;
  const folder = mkdtempSync(join(tmpdir(), "evidence-"));
  const file = join(folder, "sealed");
  try {
    const words = [`${bucket}/${name}`, "--file", file];
    run("wrangler", "r2", "object", "get", ...words, ...wordsFor(place));
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The keys with which that service seals, as it is told them. */
export async function keysOf({ remote, folder }: Place): Promise<string> {
  const { DATA_KEYS } = remote ? process.env : await localSecrets(folder);
  if (!DATA_KEYS) throw new Error("Set DATA_KEYS to the keys of the service");
  return DATA_KEYS;
}

/** Rows as CSV (RFC 4180); what a spreadsheet would take for a formula it gets as text. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function wordsFor({ remote, env, folder }: Place): string[] {
  return remote
    ? ["--remote", "--env", env]
    : ["--local", "--persist-to", folder];
}

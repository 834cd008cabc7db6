import type { D1Database } from "@cloudflare/workers-types";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

export type Database = DrizzleD1Database;

/**
 * The D1 database behind a binding. Drizzle is not told of the tables and how they hang together: it would
 * read that anew for each event, and takes half a millisecond for it.
 */
export function connect(binding: D1Database): Database {
  return drizzle(binding);
}

/**
 * The same for one event, in a session of D1: the first question goes to the primary, and those
 * after it to any replica that is as far. Whoever wrote something reads it from then on, and a
 * sign-out or a refusal is seen at once, wherever it happened.
 */
export function connectForEvent(binding: D1Database): Database {
  const session = binding.withSession("first-primary");
  return connect(session as unknown as D1Database); // Drizzle calls what both have: prepare and batch
}

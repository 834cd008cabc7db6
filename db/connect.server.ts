import type { D1Database } from "@cloudflare/workers-types";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

import * as schema from "./schema";

export type Database = DrizzleD1Database<typeof schema>;

/** The D1 database behind a binding, with the service's tables known to Drizzle. */
export function connect(binding: D1Database): Database {
  return drizzle(binding, { schema });
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

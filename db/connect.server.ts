import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

import * as schema from "./schema";

export type Database = DrizzleD1Database<typeof schema>;

/** The D1 database behind a binding, with the service's tables known to Drizzle. */
export function connect(binding: D1Database): Database {
  return drizzle(binding, { schema });
}

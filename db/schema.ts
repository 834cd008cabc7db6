import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * A signed-in teacher on one device. The id itself is only in the cookie: the row holds its
 * SHA-256, and tokens and claims are sealed. Times are UTC milliseconds.
 */
export const sessions = sqliteTable(
  "sessions",
  {
    idHash: text("id_hash").primaryKey(),
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    provider: text("provider").notNull(),
    sealed: text("sealed").notNull(),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [
    index("sessions_by_person").on(table.issuer, table.subject),
    index("sessions_by_expiry").on(table.expiresAt),
  ],
);

import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";

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

/**
 * What an upstream service last said about a teacher. Whose it is stands there as an HMAC, what was
 * said is sealed, and both are bound to the row. Null where the service said no: the row then keeps
 * an older answer, which may still be on its way, from coming back. Times are UTC milliseconds.
 */
export const recordCopies = sqliteTable(
  "record_copies",
  {
    person: text("person").notNull(),
    kind: text("kind", { enum: ["record", "npqs"] }).notNull(),
    sealed: text("sealed"),
    /** When the service was asked. */
    askedAt: integer("asked_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.kind] }),
    index("record_copies_by_expiry").on(table.expiresAt),
  ],
);

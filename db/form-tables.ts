import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";

/**
 * What became of a form that carries a key of its own (`Idempotency-Key`): sent again, it does not
 * act again. The key is random, and made on the device. Times are UTC milliseconds.
 */
export const receipts = sqliteTable(
  "receipts",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    key: text("key").notNull(),
    /** Where it led; null while somebody is at it. */
    leads: text("leads"),
    begunAt: integer("begun_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject, table.key] }),
    index("receipts_by_age").on(table.begunAt),
  ],
);

/**
 * A file that comes in parts, before the form that it belongs to. The id is a keyed hash of whose it is
 * and what is in it. The parts are in R2; here is how long each is (a list in JSON), so that of two that
 * send the same part one is taken. Times are UTC milliseconds.
 */
export const uploads = sqliteTable(
  "uploads",
  {
    id: text("id").primaryKey(),
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    /** What it is called, its type and its SHA-256, sealed. */
    sealed: text("sealed").notNull(),
    size: integer("size").notNull(),
    parts: text("parts").notNull(),
    begunAt: integer("begun_at").notNull(),
  },
  (table) => [
    index("uploads_by_person").on(table.issuer, table.subject, table.begunAt),
    index("uploads_by_age").on(table.begunAt),
  ],
);

/** What people think of the service; not who they are. Times are UTC milliseconds. */
export const feedback = sqliteTable(
  "feedback",
  {
    id: text("id").primaryKey(),
    rating: text("rating").notNull(),
    /** What they wrote, and where they may be written to, sealed. */
    sealed: text("sealed").notNull(),
    sentAt: integer("sent_at").notNull(),
  },
  (table) => [index("feedback_by_age").on(table.sentAt)],
);

import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/**
 * The certificates that were issued. What one says is sealed by its own code, which is on it and, for
 * its holder, in `own`: whoever reads the table learns nothing, and a certificate can be checked for as
 * long as it exists, whatever becomes of our keys. Times are UTC milliseconds.
 */
export const certificates = sqliteTable(
  "certificates",
  {
    /** SHA-256 of the code. */
    id: text("id").primaryKey(),
    /** Whose it is: a keyed hash of the TRN. */
    holder: text("holder").notNull(),
    /** Which of the holder's it is: a keyed hash of TRN, kind and, of an NPQ, when it was awarded. */
    place: text("place").notNull(),
    /** What it says: a keyed hash. With another fact it is another certificate. */
    facts: text("facts").notNull(),
    /** What it says, sealed by the code. */
    sealed: text("sealed").notNull(),
    /** The code, sealed by our keys, so that the holder gets the same again. */
    own: text("own").notNull(),
    state: text("state", { enum: ["issued", "replaced", "withdrawn"] })
      .notNull()
      .default("issued"),
    issuedAt: integer("issued_at").notNull(),
    /** Of when the record is that it was made from. */
    recordedAt: integer("recorded_at").notNull(),
    /** When the record last said the same. */
    confirmedAt: integer("confirmed_at").notNull(),
    /** When it was replaced or withdrawn. */
    endedAt: integer("ended_at"),
  },
  (table) => [
    index("certificates_by_holder").on(table.holder, table.issuedAt),
    uniqueIndex("certificates_issued")
      .on(table.place)
      .where(sql`${table.state} = 'issued'`),
  ],
);

/**
 * The files in which certificates were given out: by the digest that their signature signs. There is
 * more than one of a certificate when how they are drawn, or the key, has changed.
 */
export const certificateFiles = sqliteTable(
  "certificate_files",
  {
    certificate: text("certificate").notNull(),
    digest: text("digest").notNull(),
  },
  (table) => [primaryKey({ columns: [table.certificate, table.digest] })],
);

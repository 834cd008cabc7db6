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
 * Which tokens a provider has told us with that somebody signed out there, so that each counts once. The
 * id is a SHA-256. Times are UTC milliseconds.
 */
export const logoutTokens = sqliteTable(
  "logout_tokens",
  {
    id: text("id").primaryKey(),
    seenAt: integer("seen_at").notNull(),
  },
  (table) => [index("logout_tokens_by_age").on(table.seenAt)],
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

/**
 * A request to change something on the teaching record, from its draft on. The id is random, and the
 * key by which it is sent once. What was asked is sealed and bound to the row. A person has one open
 * request of a kind (index below). Each change of `state` writes an audit event (trigger in the
 * migration). Times are UTC milliseconds.
 */
export const changeRequests = sqliteTable(
  "change_requests",
  {
    id: text("id").primaryKey(),
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    kind: text("kind", { enum: ["name", "date-of-birth"] }).notNull(),
    state: text("state", {
      enum: [
        "draft",
        "waiting",
        "checking",
        "sending",
        "in-review",
        "held",
        "closed",
      ],
    }).notNull(),
    /** Why it is as it is, where the state alone does not say. */
    reason: text("reason", {
      enum: [
        "sign-in",
        "virus",
        "open-elsewhere",
        "refused",
        "unclear",
        "withdrawn",
        "changed",
        "decided",
        "abandoned",
      ],
    }),
    sealed: text("sealed").notNull(),
    /** Goes up with each change of the draft: what is submitted is what was checked. */
    version: integer("version").notNull(),
    /** Whether an attempt may have reached DQT without our hearing of it. */
    isUncertain: integer("is_uncertain", { mode: "boolean" }).notNull(),
    attempts: integer("attempts").notNull(),
    /** When DQT was last asked. */
    triedAt: integer("tried_at"),
    caseNumber: text("case_number"),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    submittedAt: integer("submitted_at"),
    closedAt: integer("closed_at"),
  },
  (table) => [
    uniqueIndex("change_requests_open")
      .on(table.issuer, table.subject, table.kind)
      .where(sql`closed_at is null`),
    index("change_requests_by_person").on(table.issuer, table.subject),
    index("change_requests_by_state").on(table.state, table.updatedAt),
  ],
);

/** Who did what and when, without what was typed; rows are only ever added (triggers in the migration). */
export const auditEvents = sqliteTable(
  "audit_events",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    at: integer("at").notNull(),
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    what: text("what").notNull(),
    /** The change request that it is about, if it is about one. */
    request: text("request"),
  },
  (table) => [
    index("audit_events_by_person").on(table.issuer, table.subject),
    index("audit_events_by_request").on(table.request),
  ],
);

/** What a teacher has told us of themselves, sealed; a person as the identity provider knows them. */
export const accounts = sqliteTable(
  "accounts",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    sealed: text("sealed").notNull(),
    /** Goes up with each change: of two windows one does not undo what the other did. */
    version: integer("version").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.issuer, table.subject] })],
);

/**
 * A code that was sent to an e-mail address or mobile number, to see that it is the teacher's. One
 * for each person and purpose; of the code there is a keyed hash, bound to both and to the new value.
 */
export const accountCodes = sqliteTable(
  "account_codes",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    purpose: text("purpose", { enum: ["email", "mobile"] }).notNull(),
    /** The new value, sealed. */
    sealed: text("sealed").notNull(),
    codeHash: text("code_hash").notNull(),
    expiresAt: integer("expires_at").notNull(),
    triesLeft: integer("tries_left").notNull(),
    /** How many codes were sent since `firstSentAt`. */
    sent: integer("sent").notNull(),
    firstSentAt: integer("first_sent_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject, table.purpose] }),
    index("account_codes_by_expiry").on(table.expiresAt),
  ],
);

export * from "./certificate-tables";
export * from "./form-tables";

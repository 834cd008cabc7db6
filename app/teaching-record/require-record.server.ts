import type { AppLoadContext } from "@remix-run/cloudflare";

import { requireTeacher, toSignIn } from "~/identity/require-teacher.server";
import { endSession, type Session } from "~/identity/session.server";
import { logFailure } from "~/platform/log.server";
import { recordSource } from "./ask-record.server";
import { type RecordReading, readRecord } from "./read-record.server";

/** A record that there is, with how old what it says is. */
export type KnownRecord = Extract<RecordReading, { found: true }>;

/** Why a signed-in teacher has no record to see; an account without a TRN never gets as far as DQT. */
export type NoRecord =
  | Exclude<RecordReading, { found: true } | { reason: "signed-out" }>
  | { found: false; reason: "no-trn" };

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/**
 * The record of the teacher who asks, from its copy or from DQT: the one gate to it, for every page
 * and download alike. With `isForced` DQT is asked whatever there is a copy of.
 *
 * @throws a redirect to sign in, without a session or when DQT does not take its access token any
 * more; that ends the session
 */
export async function requireRecord(
  request: Request,
  context: AppLoadContext,
  { isForced = false } = {},
): Promise<KnownRecord | NoRecord> {
  const session = await requireTeacher(request, context);
  const { trn } = session;
  if (!trn) return { found: false, reason: "no-trn" };
  const reading = await read({ ...session, trn }, context, isForced);
  Object.assign(context.measures, reading.measures);
  logProblem(reading, context.reference);
  if (reading.found || reading.reason !== "signed-out") return reading;
  await endSession(request, context.database);
  throw toSignIn(new URL(request.url).pathname, "ended");
}

/** The TRN comes from the verified sign-in alone (threat 6). */
function read(
  teacher: Session & { trn: string },
  context: AppLoadContext,
  isForced: boolean,
): Promise<RecordReading> {
  const { configuration, copyDatabases, reference, now, waitUntil } = context;
  const keepMs = configuration.RECORD_KEEP_DAYS * MS_PER_DAY;
  return readRecord({
    teacher,
    source: recordSource(configuration),
    limits: {
      freshMs: configuration.RECORD_FRESH_SECONDS * 1000,
      deadlineMs: configuration.RECORD_DEADLINE_MS,
      keepMs,
    },
    copies: { databases: copyDatabases, keys: configuration.DATA_KEYS, keepMs },
    now,
    reference,
    isForced,
    waitUntil,
  });
}

/** What went wrong is logged once, here, also where a copy made up for it. */
function logProblem(reading: RecordReading, reference: string): void {
  if (!reading.found)
    return logFailure({ event: "record", reference, reason: reading.reason });
  if (reading.recordAsOf.say === "not-answering")
    logFailure({ event: "record", reference, reason: "copy shown" });
  if (!reading.npqs)
    logFailure({ event: "npq", reference, reason: "unavailable" });
  if (reading.unreadable > 0)
    logFailure({
      event: "unreadable",
      reference,
      reason: String(reading.unreadable),
    });
  if (reading.npqs && reading.npqsAsOf.say === "not-answering")
    logFailure({ event: "npq", reference, reason: "copy shown" });
}

import { logFailure } from "~/platform/log.server";
import {
  askDqt,
  askNpqs,
  type NpqsAnswer,
  type RecordAnswer,
  type RecordSource,
  type Teacher,
} from "./ask-record.server";
import {
  type CopyKind,
  findCopies,
  forgetCopies,
  keepCopy,
  openCopy,
  type SealedCopy,
} from "./copies.server";
import type { CopyStore } from "./copy-place.server";
import type { AsOf, CopyLimits } from "./copy-policy";
import { npqsCopy, recordCopy } from "./copy-shape";
import { type Asked, type Reading, readThrough } from "./read-through.server";
import type { Qualifications, RecordProblem } from "./teaching-record";

export type RecordQuestion = {
  teacher: Teacher;
  source: RecordSource;
  limits: CopyLimits;
  /** Null where there is nowhere to keep copies. */
  copies: CopyStore | null;
  /** UTC milliseconds, when the event began. */
  now: number;
  reference: string;
  /** The teacher asked whether there is something new. */
  isForced: boolean;
  waitUntil: (promise: Promise<unknown>) => void;
};

/** Where something came from and how long it took, for operators. */
export type Measure = Pick<Reading<never, never>, "from" | "upstreamMs">;

export type RecordReading = { measures: Partial<Record<CopyKind, Measure>> } & (
  | ({
      found: true;
      recordAsOf: AsOf;
      npqsAsOf: AsOf;
      /** How many qualifications were sent that could not be read, and are left out. */
      unreadable: number;
    } & Qualifications)
  | ({ found: false } & RecordProblem)
);

/**
 * The record of a teacher and the NPQs, which fail apart from it; each from its copy, or as its
 * service says now.
 */
export async function readRecord(
  question: RecordQuestion,
): Promise<RecordReading> {
  const rows = await sealedCopies(question);
  const mayHoldNpqs = question.source.dqtVersion === "20240101";
  const npqsMeanwhile = mayHoldNpqs ? null : readNpqs(question, rows);
  const reading = await readDqt(question, rows);
  const measures = { record: measureOf(reading) };
  if (!reading.found) return { ...reading.problem, found: false, measures };
  const { record, npqs } = reading.value;
  const recordAsOf = asOf(reading);
  const known = { found: true as const, record, recordAsOf };
  const { unreadable } = record;
  if (npqs)
    return { ...known, npqs, npqsAsOf: recordAsOf, unreadable, measures };
  const apart = await (npqsMeanwhile ?? readNpqs(question, rows));
  return {
    ...known,
    npqs: apart.found ? apart.value.npqs : null,
    npqsAsOf: apart.found ? asOf(apart) : recordAsOf,
    unreadable: unreadable + (apart.found ? apart.value.unreadable : 0),
    measures: { ...measures, npqs: measureOf(apart) },
  };
}

async function readDqt(question: RecordQuestion, rows: SealedCopy[]) {
  const { teacher, source, limits, copies, isForced, now, waitUntil } =
    question;
  const copy = copies && (await openCopy(copies, rows, "record", recordCopy));
  return readThrough<RecordAnswer, RecordProblem>({
    // The account may have been linked to another record since.
    copy: copy?.value.record.trn === teacher.trn ? copy : null,
    limits,
    now,
    isForced,
    waitUntil,
    ask: () => askDqt(source, teacher),
    settle: (asked) => settle(question, "record", asked),
  });
}

async function readNpqs(
  question: RecordQuestion,
  rows: SealedCopy[],
): Promise<Reading<NpqsAnswer, null>> {
  const { teacher, source, limits, copies, isForced, now, waitUntil } =
    question;
  const copy = copies && (await openCopy(copies, rows, "npqs", npqsCopy));
  return readThrough<NpqsAnswer, null>({
    copy: copy?.value.trn === teacher.trn ? copy : null,
    limits,
    now,
    isForced,
    waitUntil,
    ask: () => askNpqs(source, teacher),
    settle: (asked) => settle(question, "npqs", asked),
  });
}

/** Without its copies the service is slower and less sure, and no worse: what D1 does is only logged. */
async function sealedCopies({
  copies,
  teacher,
  reference,
}: RecordQuestion): Promise<SealedCopy[]> {
  if (!copies) return [];
  return findCopies(copies, teacher).catch(() => {
    logFailure({ event: "copy", reference, reason: "read" });
    return [];
  });
}

async function settle(
  { copies, teacher, now, reference }: RecordQuestion,
  kind: CopyKind,
  asked: Asked<unknown, unknown>,
): Promise<void> {
  if (!copies || asked.outcome === "failed") return;
  const settled =
    asked.outcome === "answered"
      ? keepCopy(copies, teacher, kind, { value: asked.value, askedAt: now })
      : forgetCopies(copies, teacher, now);
  await settled.catch(() =>
    logFailure({ event: "copy", reference, reason: asked.outcome }),
  );
}

function asOf({ askedAt, say }: AsOf): AsOf {
  return { askedAt, say };
}

function measureOf({ from, upstreamMs }: Measure): Measure {
  return { from, upstreamMs };
}

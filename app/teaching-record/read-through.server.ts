import type { Copy } from "./copies.server";
import {
  type CopyLimits,
  isUsable,
  mustAsk,
  type Verdict,
  verdictOn,
} from "./copy-policy";

/** What came of asking a service; `problem` is why there is no answer. */
export type Asked<Value, Problem> =
  | { outcome: "answered"; value: Value }
  | { outcome: "failed" | "refused"; problem: Problem };

/** What there is to show, and how we came by it. */
export type Reading<Value, Problem> = {
  say: Verdict["say"];
  /** For operators: where it came from. */
  from: "fresh" | "upstream" | "stale" | "down" | "none";
  /** How long the service took, or has taken so far; null when it was not asked. */
  upstreamMs: number | null;
} & (
  | { found: true; value: Value; askedAt: number }
  | { found: false; problem: Problem }
);

type Question<Value, Problem> = {
  copy: Copy<Value> | null;
  limits: CopyLimits;
  /** UTC milliseconds, when the event began. */
  now: number;
  /** The teacher wants to know, whatever there is a copy of. */
  isForced: boolean;
  ask: () => Promise<Asked<Value, Problem>>;
  /** Sees to the copy once it is known what was said, now or later. */
  settle: (asked: Asked<Value, Problem>) => Promise<void>;
  waitUntil: (promise: Promise<unknown>) => void;
};

/**
 * Reads through a copy: a fresh one as it is, else what the service says if it says so in time, else
 * the copy if there is one (`copy-policy.ts`). Without a copy the service is waited for.
 */
export async function readThrough<Value, Problem>(
  question: Question<Value, Problem>,
): Promise<Reading<Value, Problem>> {
  const { copy, limits, now, isForced, ask, settle, waitUntil } = question;
  const ageMs = copy ? now - copy.askedAt : null;
  if (copy && !isForced && !mustAsk(ageMs, limits))
    return fromCopy(copy, verdictOn(ageMs, "not-asked", limits), null);
  const startedAt = Date.now();
  const asking = ask().then(async (asked) => {
    const settled = settle(asked);
    // A refusal is known to D1 before anybody is told of it; an answer is kept after it was shown.
    if (asked.outcome === "refused" || isForced) await settled;
    else waitUntil(settled);
    return asked;
  });
  const canFallBack = copy !== null && isUsable(ageMs, limits) && !isForced;
  const asked = canFallBack
    ? await inTime(asking, limits.deadlineMs)
    : await asking;
  const upstreamMs = Date.now() - startedAt;
  if (asked === "slow") waitUntil(asking);
  const state = asked === "slow" ? "slow" : asked.outcome;
  const verdict = verdictOn(ageMs, state, limits);
  if (copy && verdict.show === "copy")
    return fromCopy(copy, verdict, upstreamMs);
  if (asked === "slow") throw new Error("Only who has a copy is told so");
  return asked.outcome === "answered"
    ? fromUpstream({ value: asked.value, askedAt: now }, upstreamMs)
    : {
        found: false,
        say: "nothing",
        from: "none",
        upstreamMs,
        problem: asked.problem,
      };
}

function fromUpstream<Value>(answer: Copy<Value>, upstreamMs: number) {
  return {
    found: true as const,
    say: "nothing" as const,
    from: "upstream" as const,
    upstreamMs,
    ...answer,
  };
}

function fromCopy<Value>(
  copy: Copy<Value>,
  { say }: Verdict,
  upstreamMs: number | null,
) {
  const isOutage = say === "not-answering";
  const from = isOutage ? "down" : upstreamMs === null ? "fresh" : "stale";
  return { found: true as const, say, from, upstreamMs, ...copy } as const;
}

async function inTime<Value>(
  promise: Promise<Value>,
  deadlineMs: number,
): Promise<Value | "slow"> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<"slow">((resolve) => {
    timer = setTimeout(() => resolve("slow"), deadlineMs);
  });
  return Promise.race([promise, slow]).finally(() => clearTimeout(timer));
}

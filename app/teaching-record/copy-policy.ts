/** How long a copy of what an upstream service said is good for what; all in milliseconds. */
export type CopyLimits = {
  /** So young a copy is used without asking. */
  freshMs: number;
  /** So long the service is waited for when there is a copy to fall back on. */
  deadlineMs: number;
  /** So old a copy is not used any more. */
  keepMs: number;
};

/** What came of asking, as far as it is known when something has to be shown. */
export type UpstreamState =
  | "not-asked"
  | "answered"
  /** It has not answered within the deadline, and may still. */
  | "slow"
  /** It could not be reached, failed, was too busy, or said what cannot be read. */
  | "failed"
  /** It said no: 400, 401, 403 or 404. */
  | "refused";

export type Verdict = {
  show: "answer" | "copy" | "problem";
  /** What becomes of the copy: an answer that is late is kept when it comes. */
  copy: "leave" | "replace" | "replace-later" | "delete";
  /** What the teacher is told of the age of what is shown. */
  say: "nothing" | "as-of" | "not-answering";
};

/** Of when something is, in UTC milliseconds, and what the teacher is to be told of it. */
export type AsOf = { askedAt: number; say: Verdict["say"] };

/** Whether the service is asked at all, with a copy of this age (null for none). */
export function mustAsk(ageMs: number | null, limits: CopyLimits): boolean {
  return ageMs === null || ageMs < 0 || ageMs > limits.freshMs;
}

/** Whether a copy of this age may be shown. */
export function isUsable(
  ageMs: number | null,
  { keepMs }: CopyLimits,
): ageMs is number {
  return ageMs !== null && ageMs >= 0 && ageMs <= keepMs;
}

/**
 * What to show, what to keep and what to say.
 *
 * Whatever the copy, a refusal counts: no copy outlives a "no". An answer counts before a copy, and
 * a copy before a failure, if it is not too old.
 */
export function verdictOn(
  ageMs: number | null,
  upstream: UpstreamState,
  limits: CopyLimits,
): Verdict {
  if (upstream === "refused")
    return { show: "problem", copy: "delete", say: "nothing" };
  if (upstream === "answered")
    return { show: "answer", copy: "replace", say: "nothing" };
  const later = upstream === "slow" ? "replace-later" : "leave";
  if (!isUsable(ageMs, limits))
    return { show: "problem", copy: later, say: "nothing" };
  const say = upstream === "failed" ? "not-answering" : "as-of";
  return { show: "copy", copy: later, say };
}

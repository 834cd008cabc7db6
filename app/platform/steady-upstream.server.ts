import {
  afterAnswer,
  afterFailure,
  beforeAsking,
  type Circuit,
  CLOSED,
  pauseLeft,
} from "./circuit";
import { retryAfterSeconds } from "./retry-after";
import { type Answer, askUpstream, type Question } from "./upstream.server";

/** So many failures in a row, and it is left alone: two seconds at first, then longer and longer. */
const FAILURES = 5;
const PAUSE_MS = 2000;
/** Between a failure and the one more try: 50 to 150 ms, so that not all try at once. */
const SHORTEST_PAUSE_MS = 50;
const PAUSE_SPREAD_MS = 100;
/** A service that is too busy and does not say until when. */
const BUSY_MS = 1000;

export type SteadyService = {
  /** What it is known by here. */
  service: "dqt" | "npq";
  /** However often it fails and whatever it asks for, it is asked again after this time. */
  longestPauseMs: number;
};

/** How each service has been, as this isolate has seen it (threat 13: nothing about anybody). */
const circuits = new Map<string, Circuit>();

/**
 * Asks a service with a GET, steadily: at most once more after a failure, within the time that one
 * question has, and not at all while it has been failing or asked to be left alone.
 *
 * Not with the cockatiel library: while it probes, its circuit breaker lets the others wait for the
 * promise of the one that does, and in workerd a request cannot wait for another's.
 */
export async function askSteadily(
  { service, longestPauseMs }: SteadyService,
  question: Omit<Question, "form">,
): Promise<Answer | "timeout" | "unavailable"> {
  const before = circuits.get(service) ?? CLOSED;
  const startedAt = Date.now();
  const pause = pauseLeft(before, startedAt);
  if (pause > 0) return leftAlone(before, pause);
  circuits.set(service, beforeAsking(before, startedAt, question.timeoutMs));
  const answer = await askTwice(question, startedAt);
  const now = Date.now();
  const circuit = circuits.get(service) ?? CLOSED;
  circuits.set(
    service,
    isFailure(answer)
      ? afterFailure(
          circuit,
          now,
          { failures: FAILURES, pauseMs: PAUSE_MS, longestMs: longestPauseMs },
          waitMs(answer, now),
        )
      : afterAnswer(),
  );
  return answer;
}

/** How a service has been in this isolate, for monitors. */
export function steadiness(
  service: SteadyService["service"],
): "ok" | "failing" {
  const { failures } = circuits.get(service) ?? CLOSED;
  return failures >= FAILURES ? "failing" : "ok";
}

/** For tests: every service is as if it had never been asked. */
export function forgetFailures(): void {
  circuits.clear();
}

/** A busy service stays busy as long as it said; of any other nobody knows. */
function leftAlone({ failures }: Circuit, pauseMs: number) {
  if (failures >= FAILURES) return "unavailable" as const;
  const seconds = String(Math.ceil(pauseMs / 1000));
  const headers = new Headers({ "Retry-After": seconds });
  return { status: 429, headers, body: null };
}

async function askTwice(question: Question, startedAt: number) {
  const first = await askUpstream(question);
  if (!isWorthAnotherTry(first)) return first;
  const pause = SHORTEST_PAUSE_MS + Math.random() * PAUSE_SPREAD_MS;
  const left = question.timeoutMs - (Date.now() - startedAt) - pause;
  if (left <= 0) return first;
  await new Promise((resolve) => setTimeout(resolve, pause));
  return askUpstream({ ...question, timeoutMs: left });
}

type Outcome = Awaited<ReturnType<typeof askUpstream>>;

/** Not after a time-out, which has used the time up, and not when it is too busy as it is. */
function isWorthAnotherTry(answer: Outcome): boolean {
  if (typeof answer === "string") return answer === "unavailable";
  return answer.status >= 500;
}

function isFailure(answer: Outcome): boolean {
  return (
    typeof answer === "string" || answer.status >= 500 || answer.status === 429
  );
}

function waitMs(answer: Outcome, now: number): number | null {
  if (typeof answer === "string" || answer.status !== 429) return null;
  const seconds = retryAfterSeconds(answer.headers, now);
  return seconds === null ? BUSY_MS : seconds * 1000;
}

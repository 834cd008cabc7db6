import type { ChangeReason, ChangeState } from "./change-request.server";

/** What DQT made of a change that it was asked for (record services 2.9). */
export type DqtChangeAnswer =
  /** A case was opened; the versions that take an API key do not tell its number. */
  | { said: "opened"; caseNumber: string | null }
  /** There is a case of this kind already (10060, 10061). */
  | { said: "already-open" }
  /** It could not fetch the evidence, and opened nothing (10028). */
  | { said: "evidence-not-read" }
  /** The token is not taken any more. */
  | { said: "signed-out" }
  | { said: "busy"; retryAfterSeconds: number | null }
  /** A "no" that trying again does not change. */
  | { said: "refused" }
  /** No answer, or none that can be understood: a case may have been opened, or not. */
  | { said: "unclear" };

export type DeliveryOutcome = {
  state: Extract<ChangeState, "waiting" | "in-review" | "held">;
  reason: ChangeReason | null;
  caseNumber: string | null;
  /** Whether a case may have been opened without our knowing. */
  isUncertain: boolean;
  /** When to try again; null where nothing is to be tried. */
  againInSeconds: number | null;
};

const SHORTEST_PAUSE = 30;
const LONGEST_PAUSE = 60 * 60;

/**
 * What becomes of a request. DQT does not know a change that is sent twice as one, but for this: it
 * refuses a second one while the first is open. So that after an attempt of which nothing was heard
 * (`wasUncertain`) that refusal says that it had arrived (record services 6.5).
 */
export function deliveryOutcome(
  answer: DqtChangeAnswer,
  { wasUncertain, attempts }: { wasUncertain: boolean; attempts: number },
): DeliveryOutcome {
  const waiting: DeliveryOutcome = {
    state: "waiting",
    reason: null,
    caseNumber: null,
    isUncertain: wasUncertain,
    againInSeconds: pauseAfter(attempts),
  };
  const settled = { ...waiting, isUncertain: false, againInSeconds: null };
  switch (answer.said) {
    case "opened":
      return { ...settled, state: "in-review", caseNumber: answer.caseNumber };
    case "already-open":
      return wasUncertain
        ? { ...settled, state: "in-review" }
        : { ...settled, state: "held", reason: "open-elsewhere" };
    case "refused":
      return { ...settled, state: "held", reason: "refused" };
    case "signed-out":
      return { ...waiting, reason: "sign-in", againInSeconds: null };
    case "evidence-not-read":
      return waiting;
    case "busy":
      return {
        ...waiting,
        againInSeconds: Math.max(
          answer.retryAfterSeconds ?? 0,
          pauseAfter(attempts),
        ),
      };
    case "unclear":
      return { ...waiting, isUncertain: true };
  }
}

/** Longer after each attempt: half a minute, a minute, two, up to an hour. */
export function pauseAfter(attempts: number): number {
  return Math.min(
    SHORTEST_PAUSE * 2 ** Math.max(0, attempts - 1),
    LONGEST_PAUSE,
  );
}

/**
 * Whether a service that has been failing is asked at all. State of one isolate, and of nobody in
 * particular: how the service has been, and nothing about whom it was asked.
 */
export type Circuit = {
  /** Failures since the last answer. */
  failures: number;
  /** UTC milliseconds until which it is not asked; 0 for never. */
  openUntil: number;
  /** While one request tries whether it is back, no other does. */
  probeUntil: number;
};

export type CircuitLimits = {
  /** So many failures in a row open it. */
  failures: number;
  /** So long the first time; twice as long each time that the probe fails. */
  pauseMs: number;
  longestMs: number;
};

export const CLOSED: Circuit = { failures: 0, openUntil: 0, probeUntil: 0 };

/** How long it is still not asked; 0 when it is. */
export function pauseLeft(circuit: Circuit, now: number): number {
  const until = Math.max(circuit.openUntil, circuit.probeUntil);
  return Math.max(0, until - now);
}

/** Before asking: after a pause the first to ask is the probe, and holds the others back meanwhile. */
export function beforeAsking(
  circuit: Circuit,
  now: number,
  probeMs: number,
): Circuit {
  return circuit.openUntil > 0
    ? { ...circuit, probeUntil: now + probeMs }
    : circuit;
}

/** After an answer all is well again. */
export function afterAnswer(): Circuit {
  return CLOSED;
}

/** After a failure; `waitMs` is what the service itself asked for, such as with `Retry-After`. */
export function afterFailure(
  circuit: Circuit,
  now: number,
  limits: CircuitLimits,
  waitMs: number | null = null,
): Circuit {
  const failures = circuit.failures + 1;
  const beyond = failures - limits.failures;
  const pause = beyond < 0 ? 0 : limits.pauseMs * 2 ** Math.min(beyond, 16);
  const wait = Math.min(Math.max(pause, waitMs ?? 0), limits.longestMs);
  return {
    failures,
    openUntil: wait > 0 ? now + wait : 0,
    probeUntil: 0,
  };
}

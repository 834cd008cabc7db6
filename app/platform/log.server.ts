import { ConfigurationError } from "./configuration.server";

/** Crockford's base 32: no letter that is taken for a digit when a reference is read out. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A reference to quote, such as "7F3K-9Q2M": on the error page and in the log, and nowhere else. */
export function newReference(): string {
  const letters = Array.from(
    crypto.getRandomValues(new Uint8Array(8)),
    (byte) => ALPHABET[byte % 32],
  );
  return `${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}

/** Only these may be said about a failure: no name, number, address or token of a person. */
export type Failure = {
  event:
    | "error"
    | "sign-in"
    | "sign-out"
    | "csp"
    | "record"
    | "npq"
    | "copy"
    | "unreadable"
    | "certificate"
    | "verify"
    | "delivery"
    | "message"
    | "refused"
    | "hourly";
  reference: string;
  /** A code out of our own vocabulary or a protocol's. */
  reason: string;
  method?: string;
  status?: number;
};

/** Writes one JSON line for one failure. */
export function logFailure(failure: Failure): void {
  // oxlint-disable-next-line no-console -- the log of a Worker is its console
  console.log(JSON.stringify({ level: "error", ...failure }));
}

/**
 * What kind of error it was, and where in our code. The message is left out, it may quote data;
 * only that of a faulty configuration is known to name names and no values.
 */
export function describeError(error: unknown): string {
  if (error instanceof ConfigurationError) return error.message;
  if (!(error instanceof Error)) return typeof error;
  const { stack = "", message } = error;
  const at = stack.indexOf(message);
  // A message of several lines may look like a trace, so it is cut off before the trace is read.
  const trace = at < 0 ? "" : stack.slice(at + message.length);
  const [, place] = /\n\s+at ([^\n]+)/.exec(trace) ?? [];
  return place ? `${error.name} at ${place}` : error.name;
}

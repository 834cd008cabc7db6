import { z } from "zod";

import type { DataKey } from "~/platform/keys.server";
import { open, seal } from "~/platform/sealing.server";
import {
  type HostCookieName,
  hostCookie,
  noHostCookie,
  readCookies,
} from "~/platform/cookie";

/** A new teacher may spend two hours at the provider (sign-in 1.5); then some. */
const LIFE_SECONDS = 3 * 60 * 60;
const MOST_AT_ONCE = 4;
const PREFIX = "__Host-sign-in-";

const attempt = z.object({
  issuer: z.string(),
  nonce: z.string(),
  returnTo: z.string(),
  /** What the OAuth library wants to see again: its own cookie with state and code verifier. */
  libraryCookie: z.string(),
  startedAt: z.number(),
});

/** One sign-in that was started and has not come back, kept sealed in the browser that started it. */
export type Attempt = z.infer<typeof attempt>;

type Keys = readonly DataKey[];

/**
 * `Set-Cookie` values that keep an attempt. Each has a cookie of its own, named by its state, so
 * that two tabs do not meet; the oldest goes when there are too many.
 */
export async function keepAttempt(
  request: Request,
  state: string,
  kept: Attempt,
  keys: Keys,
): Promise<string[]> {
  const name = cookieName(state);
  const value = await seal(keys, purpose(state), JSON.stringify(kept));
  const others = attemptNames(request);
  // Browsers send first what they have had longest (RFC 6265 5.4).
  const dropped = others.slice(
    0,
    Math.max(0, others.length + 1 - MOST_AT_ONCE),
  );
  return [...dropped.map(noHostCookie), hostCookie(name, value, LIFE_SECONDS)];
}

/** The attempt that a callback belongs to; null when this browser did not start it, or too long ago. */
export async function findAttempt(
  request: Request,
  state: string,
  { keys, now }: { keys: Keys; now: number },
): Promise<Attempt | null> {
  const sealed = readCookies(request).get(cookieName(state));
  const opened = sealed ? await open(keys, purpose(state), sealed) : null;
  const parsed = opened ? attempt.safeParse(JSON.parse(opened)) : null;
  if (!parsed?.success || now - parsed.data.startedAt > LIFE_SECONDS * 1000)
    return null;
  return parsed.data;
}

/** A `Set-Cookie` value that forgets the attempt: a state serves once, whatever came of it (threat 1). */
export function forgetAttempt(state: string): string {
  return noHostCookie(cookieName(state));
}

function cookieName(state: string): HostCookieName {
  return `${PREFIX}${state.replaceAll(/[^A-Za-z0-9_-]/g, "").slice(0, 12)}`;
}

function attemptNames(request: Request): HostCookieName[] {
  return [...readCookies(request).keys()].filter(
    (name): name is typeof PREFIX => name.startsWith(PREFIX),
  );
}

function purpose(state: string): string {
  return `sign-in ${state}`;
}

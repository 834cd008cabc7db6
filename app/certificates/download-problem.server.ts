import { hostCookie, noHostCookie, readCookies } from "~/platform/cookie";
import { parseJson } from "~/platform/parse-json";
import type { DataKey } from "~/platform/keys.server";
import { open, seal } from "~/platform/sealing.server";
import { type DownloadProblem, downloadProblem } from "./download-problem";

const COOKIE = "__Host-download";
/** As long as a slow page may take to come. */
const LIFE_SECONDS = 60;

/** To whom it happened. */
type Person = { issuer: string; subject: string };

/** A `Set-Cookie` value that tells the next page what went wrong, sealed for the person it happened to. */
export async function keepDownloadProblem(
  problem: DownloadProblem,
  person: Person,
  keys: readonly DataKey[],
): Promise<string> {
  const sealed = await seal(keys, purposeOf(person), JSON.stringify(problem));
  return hostCookie(COOKIE, sealed, LIFE_SECONDS);
}

/**
 * What went wrong with a download of this person's just now, and the `Set-Cookie` value that forgets
 * it: it is said once. Null when there is nothing to say, or it happened to somebody else.
 */
export async function takeDownloadProblem(
  request: Request,
  person: Person,
  keys: readonly DataKey[],
): Promise<{ problem: DownloadProblem | null; forget: string | null }> {
  const sealed = readCookies(request).get(COOKIE);
  if (!sealed) return { problem: null, forget: null };
  const opened = await open(keys, purposeOf(person), sealed);
  const { data } = downloadProblem.safeParse(parseJson(opened));
  return { problem: data ?? null, forget: noHostCookie(COOKIE) };
}

function purposeOf({ issuer, subject }: Person): string {
  return JSON.stringify(["download problem", issuer, subject]);
}

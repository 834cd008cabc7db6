import type { DataKey } from "~/platform/keys.server";
import { open, seal } from "~/platform/sealing.server";
import { hostCookie, noHostCookie, readCookies } from "~/platform/cookie";

/** What a link in an e-mail may carry for the identity provider (sign-in 1.4). */
const NAMES = ["trn_token", "registration_token"] as const;
const TOKEN = /^[A-Za-z0-9._~-]{1,256}$/;
const COOKIE = "__Host-link";
const LIFE_SECONDS = 2 * 60 * 60;
const PURPOSE = "link tokens";

export type LinkTokenName = (typeof NAMES)[number];

/** Only the tokens that are there and could be tokens. */
export type LinkTokens = Partial<Record<LinkTokenName, string>>;

/** The tokens in an address, if any. */
export function linkTokensIn(search: URLSearchParams): LinkTokens {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const token = search.get(name);
      return token && TOKEN.test(token) ? [[name, token]] : [];
    }),
  );
}

/**
 * A `Set-Cookie` value that keeps the tokens sealed until the teacher signs in. The link is a
 * credential: it leaves the address bar at once (threat 25).
 */
export async function keepLinkTokens(
  tokens: LinkTokens,
  keys: readonly DataKey[],
): Promise<string> {
  return hostCookie(
    COOKIE,
    await seal(keys, PURPOSE, JSON.stringify(tokens)),
    LIFE_SECONDS,
  );
}

/** The tokens that an earlier page of this visit kept. */
export async function keptLinkTokens(
  request: Request,
  keys: readonly DataKey[],
): Promise<LinkTokens> {
  const sealed = readCookies(request).get(COOKIE);
  const opened = sealed ? await open(keys, PURPOSE, sealed) : null;
  return opened ? linkTokensIn(new URLSearchParams(JSON.parse(opened))) : {};
}

/** A `Set-Cookie` value that forgets them: after a sign-in they have served. */
export function forgetLinkTokens(): string {
  return noHostCookie(COOKIE);
}

/**
 * The cookies of a request by name, to the byte: a browser keeps other hosts from setting a name that
 * begins with `__Host-`, and a name that only looks like one of those, say with a blank of Unicode
 * before it, is another name. Of two with one name nobody knows which is ours, so neither counts.
 */
export function readCookies(request: Request): Map<string, string> {
  const cookies = new Map<string, string>();
  const repeated = new Set<string>();
  for (const [name, value] of pairsIn(request)) {
    if (cookies.has(name)) repeated.add(name);
    cookies.set(name, value);
  }
  for (const name of repeated) cookies.delete(name);
  return cookies;
}

/** `Set-Cookie` values that take those of our cookies away that a request has twice. */
export function noRepeatedCookies(request: Request): string[] {
  const names = pairsIn(request).map(([name]) => name);
  const repeated = names.filter(
    (name, place): name is HostCookieName =>
      isOurs(name) && names.indexOf(name) < place,
  );
  return [...new Set(repeated)].map(noHostCookie);
}

/** What stands around a pair are blanks and tabs, and no other space (RFC 6265 4.2.1, 5.2). */
function pairsIn(request: Request): [name: string, value: string][] {
  const pairs = (request.headers.get("Cookie") ?? "").split(";");
  return pairs.flatMap((pair) => {
    const [, name = "", value = ""] =
      /^[ \t]*([^=]*?)[ \t]*=[ \t]*(.*?)[ \t]*$/s.exec(pair) ?? [];
    return name ? [[name, value] as [string, string]] : [];
  });
}

function isOurs(name: string): name is HostCookieName {
  return name.startsWith("__Host-");
}

/**
 * A `Set-Cookie` value for one of our cookies: `__Host-`, so that no other host can set it; out of
 * reach of scripts; sent along when the provider sends the teacher back, hence Lax (threat 9).
 * Without `maxAge` it goes with the browser.
 */
export function hostCookie(
  name: HostCookieName,
  value: string,
  maxAge?: number,
): string {
  const life = maxAge === undefined ? "" : `; Max-Age=${maxAge}`;
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${life}`;
}

/** A `Set-Cookie` value that takes one of our cookies away. */
export function noHostCookie(name: HostCookieName): string {
  return hostCookie(name, "", 0);
}

export type HostCookieName = `__Host-${string}`;

/** The cookies of a request by name; of two with one name the first counts. */
export function readCookies(request: Request): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (request.headers.get("Cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name))
      cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
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

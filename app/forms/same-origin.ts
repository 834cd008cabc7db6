/**
 * Whether a request that changes something was made by one of our own pages: by `Sec-Fetch-Site`
 * where the browser sends it, else by `Origin`. One of the two must say so (a form that
 * waited offline outlives any token).
 */
export function isSameOrigin(headers: Headers, serviceOrigin: string): boolean {
  const site = headers.get("Sec-Fetch-Site");
  const origin = headers.get("Origin");
  if (site !== null && site !== "same-origin") return false;
  if (origin !== null) return origin === serviceOrigin;
  return site === "same-origin";
}

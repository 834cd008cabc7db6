/** A route of the page that is shown, as Remix tells of it. */
type Match = {
  handle?: unknown;
  params: Record<string, string | undefined>;
};

/**
 * Where "Back" leads from a page whose `handle` says `back`: an address, or a function of the
 * parameters in its own. It stands above `<main>`, where a page itself cannot put it.
 */
export function backLinkOf(match: Match | undefined): string | null {
  const handle = match?.handle;
  if (typeof handle !== "object" || handle === null || !("back" in handle))
    return null;
  const { back } = handle;
  if (typeof back === "string") return back;
  const place: unknown = typeof back === "function" && back(match?.params);
  return typeof place === "string" ? place : null;
}

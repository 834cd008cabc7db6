/**
 * Where "Back" leads from a page whose `handle` says `back`. It stands above `<main>`, where a page
 * itself cannot put it.
 */
export function backLinkOf(handle: unknown): string | null {
  if (typeof handle !== "object" || handle === null) return null;
  return "back" in handle && typeof handle.back === "string"
    ? handle.back
    : null;
}

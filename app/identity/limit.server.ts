import type { AppLoadContext } from "@remix-run/cloudflare";

/**
 * Whether somebody may do this once more just now (`ratelimits` in `wrangler.toml` says how often). A
 * teacher is counted as themselves, others by the address that they come from. Where the binding is
 * not there, nobody is counted.
 */
export async function isWithinLimit(
  { headers }: Request,
  { session, limits }: AppLoadContext,
  what: keyof AppLoadContext["limits"],
): Promise<boolean> {
  const found = await session();
  const key =
    found.state === "live"
      ? `person ${found.session.issuer} ${found.session.subject}`
      : `address ${headers.get("CF-Connecting-IP") ?? ""}`;
  const answer = await limits[what]?.limit({ key });
  return answer?.success ?? true;
}

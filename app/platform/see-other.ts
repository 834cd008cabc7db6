import { redirect, type TypedResponse } from "@remix-run/cloudflare";

/** Sends the browser on with a GET (RFC 9110 303), whatever it came with. */
export function seeOther(
  address: string,
  headers: HeadersInit = {},
): TypedResponse<never> {
  return redirect(address, { status: 303, headers });
}

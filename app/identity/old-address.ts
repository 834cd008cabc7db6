import type { LoaderFunctionArgs } from "@remix-run/cloudflare";

import { linkTokensIn } from "./link-tokens.server";
import { newAddressOf } from "./old-addresses";

/** An address from before: for good at another place now, with what a link in an e-mail carries. */
export function loader({ request, params }: LoaderFunctionArgs): Response {
  const place = newAddressOf(params["*"] ?? "");
  if (!place) throw new Response(null, { status: 404 });
  const tokens = new URLSearchParams(
    linkTokensIn(new URL(request.url).searchParams),
  );
  const query = tokens.size > 0 ? `?${tokens}` : "";
  return new Response(null, {
    status: 301,
    headers: { Location: place + query },
  });
}

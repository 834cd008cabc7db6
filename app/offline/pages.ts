import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { pages, version } from "virtual:offline";

import { packedAnswer } from "~/platform/packed.server";

/**
 * The pages that open without a network, blank, for the service worker of this build: by their
 * paths, with places for what it fills in. Those of an earlier build are not known any more.
 */
export function loader({ request, params }: LoaderFunctionArgs): Response {
  if (params["version"] !== version) return new Response(null, { status: 404 });
  return packedAnswer(request, pages, {
    "Content-Type": "application/json",
    "Cache-Control": "public, max-age=31536000, immutable",
  });
}

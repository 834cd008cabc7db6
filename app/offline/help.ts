import type { LoaderFunctionArgs } from "@remix-run/cloudflare";

import { code, version } from "./offline-help.browser.js?script";

/** The script of pages with a form, by its version; another version is not known any more. */
export function loader({ params }: LoaderFunctionArgs): Response {
  if (params["version"] !== version) return new Response(null, { status: 404 });
  return new Response(code, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}

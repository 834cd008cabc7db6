import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { packed } from "virtual:dictionary";

import { dictionaryPath } from "~/platform/dictionary.server";
import { packedAnswer } from "~/platform/packed.server";

/**
 * The dictionary, for browsers that take pages compressed against it (RFC 9842 2.1): one file, known
 * by its hash, that never changes. One of an earlier build is not known any more.
 */
export function loader({ request }: LoaderFunctionArgs): Response {
  if (new URL(request.url).pathname !== dictionaryPath)
    return new Response(null, { status: 404 });
  return packedAnswer(request, packed, {
    // Not as HTML: nobody is to look at it.
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "public, max-age=31536000, immutable",
    "Use-As-Dictionary": 'match="/*", match-dest=("document")',
  });
}

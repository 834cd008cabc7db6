import type { LoaderFunctionArgs } from "@remix-run/cloudflare";

import { requireCertificates } from "./require-certificate.server";
import { sendCertificates } from "./send-certificates.server";

/**
 * Every certificate that the teacher who asks holds, as one download: a page each, with bookmarks. It
 * is no portfolio, for few phones can open one.
 */
export async function loader({
  request,
  context,
}: LoaderFunctionArgs): Promise<Response> {
  const own = await requireCertificates(request, context);
  const title = `Teaching certificates for ${own[0].content.name}`;
  return sendCertificates(
    own,
    { title, name: "teaching certificates" },
    context,
  );
}

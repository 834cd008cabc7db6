import type { LoaderFunctionArgs } from "@remix-run/cloudflare";

import { certificateName, parseCertificateKind } from "./certificate-kind";
import { formatDay } from "~/teaching-record/day";
import type { HeldCertificate } from "./held";
import { requireCertificate } from "./require-certificate.server";
import { sendCertificates } from "./send-certificates.server";

/**
 * A certificate as a download, for the teacher who holds it (threat 22). Where
 * there is none to give, the qualifications page says why.
 */
export async function loader({
  request,
  context,
}: LoaderFunctionArgs): Promise<Response> {
  const { pathname } = new URL(request.url);
  const kind = parseCertificateKind(
    /\/([a-z]+)\.pdf$/.exec(pathname)?.[1] ?? "",
  );
  if (!kind) return new Response(null, { status: 404 });
  const own = await requireCertificate(request, context, kind, {
    isPrinted: true,
  });
  const { title } = own.content;
  return sendCertificates([own], { title, name: nameOf(own.held) }, context);
}

/** Two awards of one NPQ are two documents, and are not saved under one name. */
function nameOf({ kind, awarded }: HeldCertificate): string {
  const name = certificateName(kind);
  return awarded ? `${name} ${formatDay(awarded)}` : name;
}

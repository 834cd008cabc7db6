import type { LoaderFunctionArgs } from "@remix-run/cloudflare";

import { certificateName, parseCertificateKind } from "./certificate-kind";
import { formatDay } from "~/teaching-record/day";
import type { HeldCertificate } from "./held";
import { attachment, certificateFileName } from "./file-name";
import { openDrawing } from "./drawing.server";
import { noteFile } from "./issued-files.server";
import { drawCertificate } from "./pdf.server";
import { requireCertificate } from "./require-certificate.server";
import { openSigner } from "./signature/signing-key.server";

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
  const { content, held, code } = await requireCertificate(
    request,
    context,
    kind,
    { isPrinted: true },
  );
  const { CERTIFICATE_SIGNING_KEY } = context.configuration;
  const signer = await openSigner(CERTIFICATE_SIGNING_KEY);
  const { bytes, digest } = await drawCertificate(
    content,
    openDrawing(context.assets),
    {
      signer,
      // Whenever it is asked for, the same file: only the signature itself is new each time.
      signedAt: Math.max(content.issuedAt, signer.validFrom),
    },
  );
  await noteFile(context.database, code, digest);
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": attachment(
        certificateFileName(content.name, documentName(held)),
      ),
      "Cache-Control": "private, no-store",
    },
  });
}

/** Two awards of one NPQ are two documents, and are not saved under one name. */
function documentName({ kind, awarded }: HeldCertificate): string {
  const name = certificateName(kind);
  return awarded ? `${name} ${formatDay(awarded)}` : name;
}

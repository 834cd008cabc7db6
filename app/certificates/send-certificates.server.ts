import type { AppLoadContext } from "@remix-run/cloudflare";

import { openDrawing } from "./drawing.server";
import { attachment, certificateFileName } from "./file-name";
import { noteFile } from "./issued-files.server";
import { drawCertificates } from "./pdf.server";
import type { OwnCertificate } from "./require-certificate.server";
import { openSigner } from "./signature/signing-key.server";

/**
 * Certificates as a download of one file, noted as given out.
 *
 * @param title of the document
 * @param name of the file, after the name of its teacher
 */
export async function sendCertificates(
  [first, ...others]: [OwnCertificate, ...OwnCertificate[]],
  { title, name }: { title: string; name: string },
  context: AppLoadContext,
): Promise<Response> {
  const own = [first, ...others];
  const certificates = own.map(({ content }) => content);
  const issuedAt = Math.max(...certificates.map((each) => each.issuedAt));
  const { CERTIFICATE_SIGNING_KEY } = context.configuration;
  const signer = await openSigner(CERTIFICATE_SIGNING_KEY);
  const { bytes, digest } = await drawCertificates(
    { title, certificates },
    openDrawing(context.assets),
    {
      signer,
      // Whenever it is asked for, the same file: only the signature itself is new each time.
      signedAt: Math.max(issuedAt, signer.validFrom),
    },
  );
  await Promise.all(
    own.map(({ code }) => noteFile(context.database, code, digest)),
  );
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": attachment(
        certificateFileName(first.content.name, name),
      ),
      "Cache-Control": "private, no-store",
    },
  });
}

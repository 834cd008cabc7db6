import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";

import { pageTitle } from "~/content/service";
import { parseCertificateKind } from "./certificate-kind";
import { CertificateSheet } from "./certificate-sheet";
import { requireCertificate } from "./require-certificate.server";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: pageTitle(found?.content.title ?? "Certificate") },
];
export const handle = { back: "/certificates" };

/** A certificate as a page to read or print, for who cannot open a PDF. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const kind = parseCertificateKind(params["kind"] ?? "");
  if (!kind) throw new Response(null, { status: 404 });
  const { content } = await requireCertificate(request, context, kind, {
    isPrinted: false,
  });
  return { content };
}

export default function CertificatePage() {
  const { content } = useLoaderData<typeof loader>();
  return <CertificateSheet certificate={content} />;
}

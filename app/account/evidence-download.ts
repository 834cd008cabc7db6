import type { LoaderFunctionArgs } from "@remix-run/cloudflare";

import { readEvidence, readEvidenceLink } from "./evidence.server";

/** Gives DQT one file, for a quarter of an hour, by an address that only DQT was told. */
export async function loader({
  params,
  context,
}: LoaderFunctionArgs): Promise<Response> {
  const keys = context.configuration.DATA_KEYS;
  const link = await readEvidenceLink(
    { keys, now: context.now },
    params["token"] ?? "",
  );
  const bytes =
    link && (await readEvidence({ bucket: context.evidence, keys }, link.id));
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(bytes, {
    headers: {
      "Content-Type": link.type,
      "Content-Disposition": "attachment",
      "Cache-Control": "no-store",
    },
  });
}

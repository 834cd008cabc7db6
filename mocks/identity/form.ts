import type { KoaContextWithOIDC } from "oidc-provider";

/** The fields of a posted form. */
export async function formIn(
  ctx: KoaContextWithOIDC,
): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of ctx.req) chunks.push(Buffer.from(chunk));
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

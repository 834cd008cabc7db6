import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { sql } from "drizzle-orm";

import { openSigner } from "~/certificates/signature/signing-key.server";
import { isReachable } from "~/identity/provider.server";
import { steadiness } from "~/platform/steady-upstream.server";
import { providerSettings } from "~/identity/providers";

/**
 * Whether what the service stands on works: D1, every provider that teachers sign in with, and the key
 * that signs certificates; 503 when one does not.
 */
export async function loader({
  context,
}: LoaderFunctionArgs): Promise<Response> {
  const providers = providerSettings(context.configuration);
  const { CERTIFICATE_SIGNING_KEY } = context.configuration;
  const [database, reached, signsUntil] = await Promise.all([
    answers(context.database.run(sql`select 1 from sessions limit 1`)),
    Promise.all(providers.map(isReachable)),
    untilWhen(CERTIFICATE_SIGNING_KEY),
  ]);
  const signs = signsUntil > context.now;
  const healthy = database && reached.every(Boolean) && signs;
  const signIns = providers.map(({ id }, index) => [
    id,
    word(reached[index] ?? false),
  ]);
  return Response.json(
    {
      status: word(healthy),
      database: word(database),
      ...Object.fromEntries(signIns),
      certificates: word(signs),
      // When the certificate of the key has to have been renewed.
      certificatesUntil: signs ? new Date(signsUntil).toISOString() : null,
      // As this part of the service has seen it; there is no way to ask without being a teacher.
      dqt: steadiness("dqt"),
    },
    { status: healthy ? 200 : 503 },
  );
}

/** Until when (UTC milliseconds) a key can sign; 0 where it cannot. */
async function untilWhen(key: string): Promise<number> {
  return openSigner(key).then(
    ({ validUntil }) => validUntil,
    () => 0,
  );
}

async function answers(check: PromiseLike<unknown>): Promise<boolean> {
  return Promise.resolve(check).then(
    () => true,
    () => false,
  );
}

function word(works: boolean): string {
  return works ? "ok" : "down";
}

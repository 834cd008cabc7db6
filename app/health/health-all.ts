import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { sql } from "drizzle-orm";

import { isReachable } from "~/identity/provider.server";
import { steadiness } from "~/platform/steady-upstream.server";
import { providerSetting } from "~/identity/providers";

/** Whether what the service stands on answers: D1 and DfE Identity; 503 when one does not. */
export async function loader({
  context,
}: LoaderFunctionArgs): Promise<Response> {
  const identity = providerSetting(context.configuration, "identity");
  const [database, reachable] = await Promise.all([
    answers(context.database.run(sql`select 1 from sessions limit 1`)),
    identity !== null && isReachable(identity),
  ]);
  const healthy = database && reachable;
  return Response.json(
    {
      status: word(healthy),
      database: word(database),
      identity: word(reachable),
      // As this part of the service has seen it; there is no way to ask without being a teacher.
      dqt: steadiness("dqt"),
    },
    { status: healthy ? 200 : 503 },
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

import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { sql } from "drizzle-orm";

import { isReachable } from "~/identity/provider.server";

/** Whether what the service stands on answers: D1 and DfE Identity; 503 when one does not. */
export async function loader({
  context,
}: LoaderFunctionArgs): Promise<Response> {
  const [database, identity] = await Promise.all([
    answers(context.database.run(sql`select 1 from sessions limit 1`)),
    isReachable(context.configuration.IDENTITY_ISSUER),
  ]);
  const healthy = database && identity;
  return Response.json(
    {
      status: word(healthy),
      database: word(database),
      identity: word(identity),
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

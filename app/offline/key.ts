import type { LoaderFunctionArgs } from "@remix-run/cloudflare";

import { ownerOf } from "~/identity/form-owner.server";
import { keyedHash } from "~/platform/keys.server";

/**
 * What a teacher's device needs to open what waits on it, for as long as they are signed in: whose
 * it is, the secrets that their keys on the device are wrapped under (one by each master key, the
 * newest first), and when the session ends (UTC milliseconds). 401 for anybody else.
 */
export async function loader({
  context,
}: LoaderFunctionArgs): Promise<Response> {
  const found = await context.session();
  if (found.state !== "live") return new Response("{}", { status: 401 });
  const { issuer, subject, endsAt } = found.session;
  const whole = JSON.stringify([issuer, subject]);
  const secrets = await Promise.all(
    context.configuration.DATA_KEYS.map((key) =>
      keyedHash(key, "key on the device", whole),
    ),
  );
  const owner = await ownerOf(context, found.session);
  return Response.json({ owner, secrets, endsAt });
}

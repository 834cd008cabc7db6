import type { AppLoadContext } from "@remix-run/cloudflare";

import type { SessionOwner } from "./session.server";
import { type DataKey, keyedHash } from "~/platform/keys.server";

/** So much of the hash is enough to tell the people apart who share a device. */
const LENGTH = 16;

/** Whose a form is, as a name that tells nobody who that is. */
export async function ownerOf(
  { configuration: { DATA_KEYS } }: AppLoadContext,
  person: SessionOwner,
): Promise<string> {
  const [newest] = DATA_KEYS;
  return newest ? nameBy(newest, person) : "";
}

/**
 * Takes a form only from the person whom it was made for: a page that one teacher left open, or a
 * form that waited on the device, is not sent under the name of the next. A form that waited must say
 * whose it is.
 *
 * @throws a bare Response 412, which becomes an error page
 */
export async function requireOwner(
  request: Request,
  context: AppLoadContext,
  person: SessionOwner,
  owner: unknown,
): Promise<void> {
  if (owner === undefined && !request.headers.has("Idempotency-Key")) return;
  if (!(await isOwner(context, person, owner)))
    throw new Response(null, { status: 412 });
}

/** Whether this name, made under any of our keys, is theirs. */
export async function isOwner(
  { configuration: { DATA_KEYS } }: AppLoadContext,
  person: SessionOwner,
  owner: unknown,
): Promise<boolean> {
  const names = DATA_KEYS.map((key) => nameBy(key, person));
  return (await Promise.all(names)).some((name) => name === owner);
}

async function nameBy(
  key: DataKey,
  { issuer, subject }: SessionOwner,
): Promise<string> {
  const whole = JSON.stringify([issuer, subject]);
  return (await keyedHash(key, "form owner", whole)).slice(0, LENGTH);
}

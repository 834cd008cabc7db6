import { base64url } from "jose";

import type { Database } from "~db/connect.server";
import { type DataKey, keyedHash } from "~/platform/keys.server";

/** A person as the identity provider knows them; never by TRN, which can be linked to another. */
export type Person = { issuer: string; subject: string };

export type CopyStore = {
  /** One, or several between which people are shared out by the hash of who they are. */
  databases: readonly Database[];
  keys: readonly DataKey[];
  /** How long a copy is kept, in milliseconds. */
  keepMs: number;
};

type Name = { name: string; database: Database };

/** What a person is filed under, and where: by each master key, the newest first. */
export async function namesOf(
  { databases, keys }: CopyStore,
  { issuer, subject }: Person,
): Promise<Name[]> {
  const whole = JSON.stringify([issuer, subject]);
  const names = await Promise.all(
    keys.map((key) => keyedHash(key, "record copies", whole)),
  );
  return names.flatMap((name) => {
    const database = databases[shardOf(name, databases.length)];
    return database ? [{ name, database }] : [];
  });
}

/** Which of so many databases holds a name: the first 24 bits of the hash, shared out evenly. */
export function shardOf(name: string, databases: number): number {
  const [first = 0, second = 0, third = 0] = base64url.decode(name.slice(0, 4));
  const number = (first * 256 + second) * 256 + third;
  return Math.floor((number / 2 ** 24) * databases);
}

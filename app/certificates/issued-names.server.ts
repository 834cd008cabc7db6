import { base64url } from "jose";

import { type DataKey, keyedHash } from "~/platform/keys.server";
import { parseJson } from "~/platform/parse-json";
import { hash, open, seal } from "~/platform/sealing.server";
import { type CertifiedFacts, certifiedFacts } from "./certified-facts";

/** What a certificate is filed under, by one master key. */
export type IssuedNames = { holder: string; place: string; facts: string };

/** The names of a certificate under one master key: whose, which of theirs, and with which facts. */
export async function namesBy(
  key: DataKey,
  facts: CertifiedFacts,
): Promise<IssuedNames> {
  const { kind, trn, date } = facts;
  // Of one NPQ there can be two awards; of a status there is one, and its date may be put right.
  const which = kind.startsWith("npq") ? date : "";
  const [holder, place, all] = await Promise.all([
    holderBy(key, trn),
    keyedHash(key, "certificate place", JSON.stringify([trn, kind, which])),
    keyedHash(key, "certificate facts", JSON.stringify(facts)),
  ]);
  return { holder, place, facts: all };
}

/** Whose certificates are filed under what. */
export function holderBy(key: DataKey, trn: string): Promise<string> {
  return keyedHash(key, "certificate holder", trn);
}

/** The id of a certificate: whoever has it does not have the code. */
export function idOf(code: string): Promise<string> {
  return hash(`certificate ${code}`);
}

/** Seals what a certificate says so that its own code opens it, and nothing else does. */
export async function sealFacts(
  code: string,
  facts: CertifiedFacts,
): Promise<string> {
  return seal([await keyOf(code)], PURPOSE, JSON.stringify(facts));
}

/** What a certificate says, for who has the code; null where the row was moved or altered. */
export async function openFacts(
  code: string,
  sealed: string,
): Promise<CertifiedFacts | null> {
  const opened = await open([await keyOf(code)], PURPOSE, sealed);
  return certifiedFacts.safeParse(parseJson(opened)).data ?? null;
}

const PURPOSE = "certificate";

/** The id is another hash of the code, and tells nothing about this one. */
async function keyOf(code: string): Promise<DataKey> {
  const bytes = new TextEncoder().encode(`certificate key ${code}`);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const key = base64url.encode(new Uint8Array(digest));
  return { id: "code", key, isPrivate: true };
}

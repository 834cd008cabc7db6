import { createStore, get, set, values } from "idb-keyval";

import { removeOthersCopy } from "./copy";
import { NOBODY } from "./entry";
import { newPair, unwrap, wrap, type Wrapped } from "./sealing";

/** With the public one what waits is sealed at any time; it opens with the private one. */
export type Keys = {
  owner: string;
  publicKey: CryptoKey;
  privateKey: CryptoKey | null;
};

/** A person's keys on this device: the private one is here only while they are signed in. */
export type Ring = Keys & {
  /** When their session ends, in UTC milliseconds. */
  endsAt: number;
  wrapped: Wrapped;
};

/** What the service says to the device of whoever is signed in (`offline/key.ts`). */
type Said = { owner: string; secrets: string[]; endsAt: number };

const rings = createStore("rings-1", "rings");
const nobodys = createStore("nobodys-1", "keys");

/** The keys of this person; null if they have not been here, or the device keeps nothing. */
export async function ringOf(owner: string): Promise<Ring | null> {
  return (await get<Ring>(owner, rings).catch(() => undefined)) ?? null;
}

/**
 * The keys for what nobody signed in has filled in. They cannot be taken out of the browser, and nobody
 * is shown what they open: it is sent, and no more.
 *
 * @returns null where the device keeps nothing
 */
export async function nobodysKeys(): Promise<Keys | null> {
  try {
    const known = await get<Keys>(NOBODY, nobodys);
    if (known) return known;
    const keys = { owner: NOBODY, ...(await newPair(false)) };
    await set(NOBODY, keys, nobodys);
    return keys;
  } catch {
    return null;
  }
}

/** The keys of whoever is signed in as far as this device knows. */
export async function openRing(now: number): Promise<Ring | null> {
  const all = await values<Ring>(rings).catch(() => []);
  return all.find((ring) => isOpen(ring, now)) ?? null;
}

function isOpen({ privateKey, endsAt }: Ring, now: number): boolean {
  return privateKey !== null && now < endsAt;
}

/** Asks the service who is signed in, and has their keys at hand; those of everybody else go. */
export async function fetchRing(): Promise<Ring | null> {
  const answer = await fetch("/offline/key");
  if (answer.status === 401) await lockAll();
  if (!answer.ok) return null;
  const said = (await answer.json()) as Said; // the service's own answer
  await lockAll();
  await removeOthersCopy(said.owner);
  const ring = await ringFor(said);
  await set(said.owner, ring, rings);
  return ring;
}

/** Takes every private key off the device: somebody signed out, or their session is over. */
export async function lockAll(): Promise<void> {
  const all = await values<Ring>(rings).catch(() => []);
  for (const ring of all.filter(({ privateKey }) => privateKey))
    await set(ring.owner, { ...ring, privateKey: null }, rings);
}

async function ringFor({ owner, secrets, endsAt }: Said): Promise<Ring> {
  const [newest, ...older] = secrets.map(bytesOf);
  if (!newest) throw new Error("The service gave no secret");
  const known = await ringOf(owner);
  for (const secret of known ? [newest, ...older] : []) {
    const privateKey = known && (await unwrap(known.wrapped, secret));
    if (privateKey) return { ...known, privateKey, endsAt };
  }
  const pair = await newPair();
  const wrapped = await wrap(pair.privateKey, newest);
  const privateKey = await unwrap(wrapped, newest);
  return { owner, publicKey: pair.publicKey, privateKey, endsAt, wrapped };
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64url.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

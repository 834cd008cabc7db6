import { createStore, del, get, set } from "idb-keyval";

import { pageAgain } from "./pages";

/** A page or file that was kept, sealed, with what a browser needs to know of it. */
type Kept = {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
  type: string;
  disposition: string | null;
};

/** What a teacher chose to keep on this device. Its key cannot be taken out, and goes with it. */
export type Copy = {
  owner: string;
  /** In UTC milliseconds. */
  takenAt: number;
  key: CryptoKey;
  /** By address, the record first. */
  kept: Map<string, Kept>;
};

const RECORD = "/qualifications";
const CERTIFICATE = /^\/certificates\/[a-z]+\.pdf(?:\?awarded=[\d-]+)?$/;
const KEEPS_MS = 30 * 24 * 60 * 60 * 1000;
const IV_BYTES = 12;
/** Asks for a page that is shown later, and says so itself. */
const AS_COPY = { "Offline-Copy": "yes" };

const copies = createStore("copy-1", "copy");
const NAME = "copy";

/** The copy on this device, if there is one that is not too old. */
export async function findCopy(now: number): Promise<Copy | null> {
  const copy = await get<Copy>(NAME, copies).catch(() => undefined);
  if (!copy) return null;
  if (now < copy.takenAt + KEEPS_MS) return copy;
  await removeCopy();
  return null;
}

export async function removeCopy(): Promise<void> {
  await del(NAME, copies).catch(() => undefined);
}

/** On a device there is a copy of one person at most: that of another goes when they sign in. */
export async function removeOthersCopy(owner: string): Promise<void> {
  const copy = await findCopy(Date.now());
  if (copy && copy.owner !== owner) await removeCopy();
}

/**
 * Takes a copy of the record, and of the certificates that were chosen, in the place of an older one.
 *
 * @throws when not all of it can be had, or kept: the older one stays then
 */
export async function takeCopy(
  owner: string,
  chosen: readonly string[],
): Promise<void> {
  const key = await crypto.subtle.generateKey(
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
  const kept = new Map<string, Kept>();
  const certificates = chosen.filter((address) => CERTIFICATE.test(address));
  for (const address of [RECORD, ...certificates])
    kept.set(address, await fetchSealed(address, key));
  await set(NAME, { owner, takenAt: Date.now(), key, kept }, copies);
}

/** What was kept of this address; null where nothing was. */
export async function fromCopy(address: string): Promise<Response | null> {
  const copy = await findCopy(Date.now());
  const kept = copy?.kept.get(address);
  if (!copy || !kept) return null;
  const { iv, bytes, type, disposition } = kept;
  const by = { name: "AES-GCM", iv };
  const opened = await crypto.subtle.decrypt(by, copy.key, bytes);
  if (type.startsWith("text/html"))
    return pageAgain(new TextDecoder().decode(opened));
  const headers = new Headers({ "Content-Type": type });
  if (disposition) headers.set("Content-Disposition", disposition);
  return new Response(opened, { headers });
}

async function fetchSealed(address: string, key: CryptoKey): Promise<Kept> {
  const answer = await fetch(address, { headers: AS_COPY });
  // Off to somewhere else, it is a page to sign in, or one that says what is wrong.
  if (!answer.ok || answer.redirected)
    throw new Error(`${address}: ${answer.status}`);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return {
    iv,
    bytes: await crypto.subtle.encrypt(
      { name: "AES-GCM", iv },
      key,
      await answer.arrayBuffer(),
    ),
    type: answer.headers.get("Content-Type") ?? "",
    disposition: answer.headers.get("Content-Disposition"),
  };
}

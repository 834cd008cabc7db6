import { createStore, get, promisifyRequest, set, values } from "idb-keyval";

import { agedTo, type Entry, idOf, isPast } from "./entry";

const outbox = createStore("outbox-1", "entries");

/** Everything in the outbox, with what has waited for too long taken out of it. */
export async function entries(now: number): Promise<Entry[]> {
  const all = await values<Entry>(outbox).catch(() => []);
  const kept: Entry[] = [];
  for (const entry of all) {
    const aged = agedTo(entry, now);
    const left = isPast(aged, now) ? null : aged;
    if (left !== entry) await replace(entry, left);
    if (left) kept.push(left);
  }
  return kept;
}

/** @throws when the device keeps nothing, or has no room */
export function put(entry: Entry): Promise<void> {
  return set(idOf(entry), entry, outbox);
}

export async function entryBy(id: string): Promise<Entry | null> {
  return (await get<Entry>(id, outbox).catch(() => undefined)) ?? null;
}

/**
 * Puts what became of an entry in its place, or nothing; unless its teacher has filled in the form
 * anew since.
 */
export function replace(entry: Entry, by: Entry | null): Promise<void> {
  const id = idOf(entry);
  return outbox("readwrite", (store) => {
    const found = store.get(id) as IDBRequest<Entry | undefined>;
    found.onsuccess = () => {
      if (found.result?.key !== entry.key) return;
      if (by) store.put(by, id);
      else store.delete(id);
    };
    return promisifyRequest(store.transaction);
  });
}

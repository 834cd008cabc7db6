import type { Page } from "playwright-core";

import { DEED } from "./change-asker.ts";

/** Fills in the form of a change of name, with a file. */
export async function fillInName(page: Page, lastName: string): Promise<void> {
  await page.getByLabel("First name").fill("Sam");
  await page.getByLabel("Middle name (optional)").fill("");
  await page.getByLabel("Last name").fill(lastName);
  const { name, type, bytes } = DEED;
  const file = { name, mimeType: type, buffer: Buffer.from(bytes) };
  await page.getByLabel("Upload a file").setInputFiles(file);
}

/** Fills in the form of the name to be called by, without a network. */
export async function callMe(page: Page, name: string): Promise<void> {
  await page.getByLabel("Another name", { exact: true }).check();
  await page.getByLabel("Another name, if you chose that").fill(name);
  await press(page, "Save");
  await page.waitForURL("**/offline");
  await page.getByText("We will send this when you are online").waitFor();
}

/** Presses a button, and does not wait for where it leads. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
}

/** What is kept on the device, and which field says since when. */
const OUTBOX = { name: "outbox-1", store: "entries", field: "at" };
const COPY = { name: "copy-1", store: "copy", field: "takenAt" };

/** Makes everything in the outbox so many days older. */
export function letDaysPass(page: Page, days: number): Promise<void> {
  return page.evaluate(makeOlder, { ...OUTBOX, ms: days * 86_400_000 });
}

/** Makes the copy that is kept on the device so many milliseconds older. */
export function ageCopy(page: Page, ms: number): Promise<void> {
  return page.evaluate(makeOlder, { ...COPY, ms });
}

/** Runs in the browser. */
async function makeOlder(what: typeof OUTBOX & { ms: number }): Promise<void> {
  const opened = indexedDB.open(what.name);
  const database = await new Promise<IDBDatabase>((resolve) => {
    opened.onsuccess = () => resolve(opened.result);
  });
  const change = database.transaction(what.store, "readwrite");
  const cursors = change.objectStore(what.store).openCursor();
  cursors.onsuccess = () => {
    const cursor = cursors.result;
    if (!cursor) return;
    const since = cursor.value[what.field] - what.ms;
    cursor.update({ ...cursor.value, [what.field]: since });
    cursor.continue();
  };
  await new Promise((resolve) => (change.oncomplete = resolve));
  database.close();
}

/** Runs in the browser: everything that is in its databases and caches, as far as it is text. */
export async function readStorage(): Promise<string> {
  const found: string[] = [];
  const decoder = new TextDecoder();
  const add = (_: string, value: unknown): unknown => {
    if (value instanceof Map) return [...value];
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
      return decoder.decode(value);
    return value;
  };
  for (const { name = "" } of await indexedDB.databases()) {
    const opened = indexedDB.open(name);
    const database = await new Promise<IDBDatabase>((resolve) => {
      opened.onsuccess = () => resolve(opened.result);
    });
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      found.push(JSON.stringify(all.result, add));
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys())
      found.push((await (await cache.match(key))?.text()) ?? "");
  }
  return found.join("\n");
}

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

/** Runs in the browser: makes everything in the outbox so many days older. */
export async function letDaysPass(days: number): Promise<void> {
  const opened = indexedDB.open("outbox-1");
  const database = await new Promise<IDBDatabase>((resolve) => {
    opened.onsuccess = () => resolve(opened.result);
  });
  const change = database.transaction("entries", "readwrite");
  const store = change.objectStore("entries");
  const cursors = store.openCursor();
  cursors.onsuccess = () => {
    const cursor = cursors.result;
    if (!cursor) return;
    cursor.update({ ...cursor.value, at: cursor.value.at - days * 86_400_000 });
    cursor.continue();
  };
  await new Promise((resolve) => (change.oncomplete = resolve));
  database.close();
}

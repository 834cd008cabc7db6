import { createStore, get, set } from "idb-keyval";

import { removeCopy } from "./copy";
import { lockAll } from "./ring";

const debts = createStore("debts-1", "debts");
const SIGN_OUT = "sign-out";

/** Takes off the device what opens things on it, and the copy that was kept. */
export async function leave(): Promise<void> {
  await lockAll();
  await removeCopy();
}

/**
 * Signs out where there is no network: what opens things on this device goes at once, and the service
 * is told as soon as it can be.
 */
export async function oweSignOut(): Promise<void> {
  await leave();
  await set(SIGN_OUT, true, debts).catch(() => undefined);
}

/** Whether somebody signed out here of whom the service does not know it yet. */
export async function owesSignOut(): Promise<boolean> {
  return (await get<boolean>(SIGN_OUT, debts).catch(() => false)) === true;
}

/** Tells the service, before anything else is asked of it. @throws when it cannot be told */
export async function paySignOut(): Promise<void> {
  if (!(await owesSignOut())) return;
  // Where that leads, to the provider, is for a page to go to: it says so (`/signed-out`).
  await fetch("/sign-out", { method: "POST", redirect: "manual" });
  await set(SIGN_OUT, false, debts);
}

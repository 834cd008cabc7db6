import { dayOf, formatTime } from "~/content/time";
import { formatDay } from "~/teaching-record/day";
import { findCopy } from "./copy";
import { momentOf } from "./copy-page";
import { due, type Entry, idOf, NOBODY, waitingForm } from "./entry";
import type { Values } from "./fill";
import { entries, entryBy, put, replace } from "./outbox";
import { blankPage, pageAgain } from "./pages";
import { openRing, type Ring } from "./ring";
import { openSealed } from "./sealing";
import { openForm } from "./send";
import { resultOf } from "./result";
import { owesSignOut } from "./sign-out";
import { fieldsOf } from "./shown";

/** The list of what waits, and what became of it: of whoever is signed in, and of nobody else. */
export async function listPage(heading: string): Promise<Response | null> {
  const now = Date.now();
  const ring = await openRing(now);
  const all = await entries(now);
  const own = all.filter(({ owner }) => owner === ring?.owner);
  const nobodys = all.filter(({ owner }) => owner === NOBODY);
  const slots: Record<string, Values[]> = {};
  const add = (slot: string, values: Values = {}) =>
    (slots[slot] ??= []).push(values);
  for (const entry of [...own, ...nobodys])
    add(slotOf(entry), await valuesOf(entry, ring));
  if (due(own, ring?.owner ?? NOBODY).length + due(nobodys, NOBODY).length > 0)
    add("send");
  if (ring) add("open");
  const copy = await findCopy(now);
  if (copy) add("copy", momentOf(copy));
  if (own.length === 0 && all.length > nobodys.length) add("locked");
  if (all.length === 0) add("none");
  if (await owesSignOut()) add("signed out");
  else if (!navigator.onLine) add("offline");
  const page = await blankPage("/offline", { heading }, slots);
  // What is shown goes when the session does, also on a device that is left alone.
  if (page && ring && own.length > 0)
    page.headers.set("Refresh", String(Math.ceil((ring.endsAt - now) / 1000)));
  return page;
}

/** The page of a form, blank or as it waits here; null where it does not open without a network. */
export async function formPage(path: string): Promise<Response | null> {
  const ring = await openRing(Date.now());
  const waits = waitingForm(path);
  if (!ring && waits?.isForAll) return blankPage(path, { owner: NOBODY });
  if (!ring || !waits?.opens) return null;
  const entry = await entryBy(idOf({ owner: ring.owner, path }));
  const { owner } = ring;
  if (!entry?.sealed) return blankPage(path, { owner });
  if (entry.page && ring.privateKey) {
    const html = await openSealed(ring.privateKey, entry.page);
    return pageAgain(new TextDecoder().decode(html));
  }
  const values = await valuesOf(entry, ring);
  const kept = values["files"] ? [values] : [];
  return blankPage(path, { ...values, owner }, { kept });
}

/** Does what a button of the list says. */
export async function changeList(form: FormData): Promise<void> {
  const ring = await openRing(Date.now());
  const path = String(form.get("path"));
  const key = String(form.get("key") ?? "");
  const owner = key ? NOBODY : ring?.owner;
  const entry =
    owner !== undefined && (await entryBy(idOf({ owner, path, key })));
  if (!entry) return;
  if (form.get("do") === "delete") await replace(entry, null);
  // Checked, it is another form than the one that may have been sent already.
  if (form.get("do") === "check" && entry.state === "waiting")
    await put({ ...entry, isChecked: true, key: crypto.randomUUID() });
}

/** Where nobody in particular goes to from here. */
const TO_START = { to: "/", link: "Go to the start page" };

function slotOf({ path, owner, state, isChecked, to }: Entry): string {
  if (owner === NOBODY && /waiting|attention/.test(state))
    return `nobody’s ${state} ${path}`;
  if (state === "attention" && to) return `blocked ${path}`;
  const isUnchecked = state === "waiting" && !isChecked;
  const hasCheck = waitingForm(path)?.hasCheck;
  return `${isUnchecked && hasCheck ? "unchecked" : state} ${path}`;
}

async function valuesOf(entry: Entry, ring: Ring | null): Promise<Values> {
  const { path, owner, key, at, to, state } = entry;
  const form =
    entry.sealed && ring?.owner === owner
      ? await openForm(entry, ring).catch(() => new FormData())
      : new FormData();
  return {
    ...fieldsOf(form),
    ...(state === "sent" ? resultOf(to) : { to: to ?? "" }),
    ...(owner === NOBODY && { key, ...TO_START }),
    path,
    at: `${formatTime(at)} on ${formatDay(dayOf(at))}`,
  };
}

import { WAITING_FORMS, WAITS_MS } from "../waiting-forms";
import type { Sealed } from "./sealing";

/** Who fills in a form and is not signed in, as the form itself says it. */
export const NOBODY = "";

/**
 * A form that waits on the device, or what became of it. There is one of a person and a path; of who
 * was not signed in each is another, because nobody knows whether it is the same person's.
 */
export type Entry = {
  path: string;
  owner: string;
  /** Goes with it each time it is sent: the service acts on it once. */
  key: string;
  /** When it was filled in, in UTC milliseconds. */
  at: number;
  state: "waiting" | "attention" | "sent" | "expired";
  /** Whether its teacher has checked it: it is sent all the way then. */
  isChecked: boolean;
  /** What was typed and chosen, as the body of a form; nothing once it is sent or expired. */
  sealed: Sealed | null;
  /** The content type of that body. */
  type: string;
  /** Where the service said that it leads. */
  to: string | null;
  /** The page on which the service says what is wrong with it. */
  page: Sealed | null;
};

export function idOf({
  owner,
  path,
  key,
}: Pick<Entry, "owner" | "path"> & { key?: string }): string {
  return owner === NOBODY ? `${key} ${path}` : `${owner} ${path}`;
}

/** What is to be sent of one person's, the oldest first. */
export function due(entries: readonly Entry[], owner: string): Entry[] {
  return entries
    .filter((entry) => entry.owner === owner && entry.state === "waiting")
    .toSorted((one, other) => one.at - other.at);
}

/** The same entry, or what is left of it when it has waited for too long: that it was there. */
export function agedTo(entry: Entry, now: number): Entry {
  const isOver = entry.state !== "expired" && entry.at + WAITS_MS <= now;
  if (!isOver || entry.state === "sent") return entry;
  return { ...entry, state: "expired", sealed: null, page: null };
}

/** Whether what is said of it has been there long enough. */
export function isPast({ state, at }: Entry, now: number): boolean {
  return /sent|expired/.test(state) && at + 2 * WAITS_MS <= now;
}

/** What the service made of a form, by the status that it answered with (`forms/once.server.ts`). */
export type Verdict =
  /** It is done, or kept there. */
  | "taken"
  /** It is not done, and its teacher is to see why. */
  | "attention"
  /** It was not looked at: it waits for its own teacher to sign in. */
  | "sign-in"
  /** Nobody knows: it is sent again, with the same key. */
  | "later";

export function verdictOf(status: number): Verdict {
  if (status === 200) return "taken";
  if (status === 401 || status === 412) return "sign-in";
  if (status === 429 || status === 408 || status >= 500) return "later";
  return "attention";
}

/** What is left of an entry that was sent: where it leads, and nothing of what was typed. */
export function sent(entry: Entry, to: string | null): Entry {
  return { ...entry, state: "sent", sealed: null, page: null, to };
}

/** The form of this path, if it is one that waits. */
export function waitingForm(path: string) {
  return WAITING_FORMS.find((form) => form.path === path) ?? null;
}

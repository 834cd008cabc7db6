import {
  due,
  type Entry,
  idOf,
  NOBODY,
  sent,
  verdictOf,
  waitingForm,
} from "./entry";
import { entries, entryBy, replace } from "./outbox";
import { type Keys, lockAll, nobodysKeys, openRing } from "./ring";
import { openSealed, sealFor } from "./sealing";
import { sendAhead } from "./send-ahead";

/** One sends at a time: of two, the other would send the same files again. */
const TURN = "outbox";

/**
 * Sends a form as it was filled in, under its key: its files ahead of it.
 *
 * @throws when the network fails
 */
async function sendForm(
  {
    path,
    owner,
    key,
    isChecked,
  }: Pick<Entry, "path" | "owner" | "key" | "isChecked">,
  form: FormData,
): Promise<Response> {
  const body = await sendAhead(form, key);
  if (body instanceof Response) return body;
  if (isChecked && waitingForm(path)?.hasCheck) body.set("checked", "yes");
  return fetch(path, {
    method: "POST",
    body,
    headers: { "Idempotency-Key": key },
    // What nobody has filled in is not sent as whoever is signed in by now.
    credentials: owner === NOBODY ? "omit" : "same-origin",
  });
}

/**
 * Sends a form when those before it have been; null when the network fails, or when it was sent with
 * them.
 */
export async function sendInTurn(
  entry: Entry,
  form: FormData,
  isKept: boolean,
): Promise<Response | null> {
  return navigator.locks.request(TURN, async () => {
    const found = isKept ? await entryBy(idOf(entry)) : entry;
    const isLeft = found?.key === entry.key && found.state === "waiting";
    return isLeft ? sendForm(entry, form).catch(() => null) : null;
  });
}

/**
 * Sends what waits for whoever is signed in, and then what waits for nobody, the oldest first and one at
 * a time; stops where the network, the service or the session does. Two at once are one.
 *
 * @returns how many have come to something
 */
export async function sendWaiting(): Promise<number> {
  return navigator.locks.request(TURN, { ifAvailable: true }, (lock) =>
    lock ? sendAll() : 0,
  );
}

async function sendAll(): Promise<number> {
  let count = 0;
  while (await sendNext()) count += 1;
  return count;
}

/** What was filled in, opened with its person's key. @throws when it was altered */
export async function openForm(
  { sealed, type }: Entry,
  { privateKey }: Keys,
): Promise<FormData> {
  if (!sealed || !privateKey) throw new Error("There is nothing to open");
  const body = await openSealed(privateKey, sealed);
  const headers = { "Content-Type": type };
  return new Response(body, { headers }).formData();
}

/** Whether there was one to send, and it has come to something. */
async function sendNext(): Promise<boolean> {
  const now = Date.now();
  const ring = await openRing(now);
  const all = await entries(now);
  const [next] = [...due(all, ring?.owner ?? NOBODY), ...due(all, NOBODY)];
  if (!next) return false;
  const keys = next.owner === NOBODY ? await nobodysKeys() : ring;
  if (!keys) return false;
  const form = await openForm(next, keys).catch(() => null);
  if (!form) {
    await replace(next, { ...next, state: "attention", sealed: null });
    return true;
  }
  const answer = await sendForm(next, form).catch(() => null);
  return answer !== null && settle(next, answer, keys);
}

/** Notes in the outbox what became of a form; says whether it has come to something. */
export async function settle(
  entry: Entry,
  answer: Response,
  keys: Keys,
): Promise<boolean> {
  const verdict = verdictOf(answer.status);
  // Nobody can be shown what is wrong with it.
  if (entry.owner === NOBODY && verdict !== "taken") return false;
  if (verdict === "sign-in") await lockAll();
  if (verdict === "taken")
    await replace(entry, sent(entry, await toOf(answer)));
  if (verdict === "attention")
    await replace(entry, await refused(entry, answer, keys));
  return verdict === "taken" || verdict === "attention";
}

async function refused(
  entry: Entry,
  answer: Response,
  { publicKey }: Keys,
): Promise<Entry> {
  const attention = { ...entry, state: "attention" } as const;
  if (answer.status === 409) return { ...attention, to: await toOf(answer) };
  if (answer.status !== 422) return attention;
  const page = await sealFor(publicKey, await answer.arrayBuffer());
  return { ...attention, page };
}

/** Where the service says that the form leads. */
export async function toOf(answer: Response): Promise<string | null> {
  const said: unknown = await answer.json().catch(() => null);
  return said && typeof said === "object" && "to" in said
    ? String(said.to)
    : null;
}

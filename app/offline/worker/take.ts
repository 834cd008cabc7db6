import { checkFeedback } from "~/feedback/feedback-form";
import { type Entry, idOf, NOBODY, verdictOf } from "./entry";
import { entryBy, put, replace } from "./outbox";
import { type Keys, lockAll, nobodysKeys, openRing, ringOf } from "./ring";
import { sealFor } from "./sealing";
import { openForm, sendInTurn, settle, toOf } from "./send";
import { tell } from "./tell";

const LIST = "/offline";
const SIGN_IN = "/sign-in?why=ended&return_to=%2Foffline";

/** No browser keeps a service worker for longer than 5 minutes over one request. */
const PATIENCE_MS = 4 * 60 * 1000;

/**
 * Sends a form for a page. It is in the outbox before it is sent, and stays there until the service
 * has said what became of it: a network that fails, a tab that is closed and a browser that is killed
 * lose nothing. What takes long goes on while the page with the list is open.
 *
 * @param goOn keeps the service worker for what is left to do after the answer
 */
export async function takeForm(
  request: Request,
  path: string,
  goOn: (rest: Promise<unknown>) => void,
): Promise<Response> {
  const form = await request.clone().formData();
  const owner = String(form.get("owner"));
  const ring = owner === NOBODY ? await nobodysKeys() : await ringOf(owner);
  if (!ring) return fetch(request).catch(() => stayThere(`not kept ${path}`));
  await addKeptFiles(form, path, ring);
  const entry = await newEntry(form, path, ring);
  const isKept = await put(entry).then(
    () => true,
    () => false,
  );
  const sending = sendInTurn(entry, form, isKept);
  if (!isKept) {
    const answer = await sending;
    return answer ? pass(answer) : stayThere(`not kept ${path}`);
  }
  const answer = await Promise.race([sending, wait(PATIENCE_MS)]);
  const isLeft = answer === null || answer === "waited" || isLater(answer);
  const problem = isLeft && owner === NOBODY ? problemOf(form) : null;
  if (problem) {
    await replace(entry, null);
    return stayThere(`problem ${problem}`);
  }
  if (answer === "waited") goOn(settleLater(entry, sending, ring));
  return answer === "waited" || !answer ? seeOther(LIST) : show(entry, answer);
}

/** The service has not said what it makes of it. */
function isLater({ status }: Response): boolean {
  return verdictOf(status) === "later";
}

/**
 * What is wrong with the feedback of somebody who is not signed in. They have to know it now: later it could be
 * shown to nobody, because nobody could say whose it is.
 */
function problemOf(form: FormData): string | null {
  const typed = (name: string) => String(form.get(name) ?? "");
  const checked = checkFeedback({
    rating: typed("rating"),
    suggestion: typed("suggestion"),
    contact: typed("contact"),
    email: typed("email"),
  });
  return checked.ok ? null : Object.values(checked.errors).join(". ");
}

/** What the page is to show, and what is left of the form here. */
async function show(entry: Entry, answer: Response): Promise<Response> {
  switch (verdictOf(answer.status)) {
    case "later":
      return seeOther(LIST);
    case "sign-in":
      await lockAll();
      return answer.status === 401 ? seeOther(SIGN_IN) : answer;
    case "taken":
    case "attention":
      await replace(entry, null);
      return pass(answer);
  }
}

/** The page is gone already: what becomes of the form stands in the list. */
async function settleLater(
  entry: Entry,
  sending: Promise<Response | null>,
  ring: Keys,
): Promise<void> {
  const answer = await sending;
  if (answer && (await settle(entry, answer, ring))) await tell("sent");
}

function wait(milliseconds: number): Promise<"waited"> {
  return new Promise((resolve) => {
    setTimeout(() => resolve("waited"), milliseconds);
  });
}

/** A page of the service as it is, or off to where it leads. */
async function pass(answer: Response): Promise<Response> {
  const to = await toOf(answer.clone());
  return to === null ? answer : seeOther(to);
}

/**
 * The form is neither sent nor kept; what was typed still stands in its page, which says why. A page
 * without a body is no page: the browser stays where it is.
 */
async function stayThere(why: string): Promise<Response> {
  await tell(why);
  return new Response(null, { status: 204 });
}

function seeOther(path: string): Response {
  return Response.redirect(new URL(path, location.origin), 303);
}

async function newEntry(
  form: FormData,
  path: string,
  { owner, publicKey }: Keys,
): Promise<Entry> {
  const body = new Response(form);
  const type = body.headers.get("Content-Type") ?? "";
  return {
    path,
    owner,
    key: crypto.randomUUID(),
    at: Date.now(),
    state: "waiting",
    isChecked: false,
    sealed: await sealFor(publicKey, await body.arrayBuffer()),
    type,
    to: null,
    page: null,
  };
}

/** Of a form that waited and was changed: its files, unless others were chosen. */
async function addKeptFiles(
  form: FormData,
  path: string,
  { owner }: Keys,
): Promise<void> {
  const chosen = form.getAll("evidence").filter(isChosen);
  if (form.get("kept") !== "yes" || chosen.length > 0) return;
  const ring = await openRing(Date.now());
  const before = await entryBy(idOf({ owner, path }));
  if (!before?.sealed || ring?.owner !== owner) return;
  const old = await openForm(before, ring);
  for (const file of old.getAll("evidence").filter(isChosen))
    form.append("evidence", file);
}

/** A browser sends a file without a name for a field that was left empty. */
function isChosen(value: FormDataEntryValue): value is File {
  return value instanceof File && value.name !== "";
}

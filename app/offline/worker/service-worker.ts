import { PLAIN_PAGES } from "../waiting-forms";
import { findCopy, fromCopy, removeCopy } from "./copy";
import { changeCopy, COPY, copyPage } from "./copy-page";
import { NOBODY, waitingForm } from "./entry";
import { changeList, formPage, listPage } from "./list";
import { entries } from "./outbox";
import { blankPage, dropOtherPages, keepPages } from "./pages";
import { fetchRing, lockAll, openRing } from "./ring";
import { leave, oweSignOut, owesSignOut, paySignOut } from "./sign-out";
import { sendWaiting } from "./send";
import { takeForm } from "./take";
import { tell } from "./tell";

declare const self: ServiceWorkerGlobalScope;
/** The build that this belongs to (`tools/offline.ts`). */
declare const VERSION: string;

const LIST = "/offline";
const RECORD = "/qualifications";
const TAG = "outbox";
const SIGNED_OUT = "/signed-out?provider=open";
const YOU_ARE_OFFLINE = "You are offline";
const WHAT_WAITS = "Forms on this device";

self.addEventListener("install", (event) => {
  event.waitUntil(keepPages(VERSION));
  void self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (pathname === LIST) event.respondWith(answerList(event));
  else if (request.mode !== "navigate") return;
  else if (pathname === COPY) event.respondWith(answerCopy(event));
  else if (request.method === "GET") event.respondWith(openPage(event));
  else if (waitingForm(pathname))
    event.respondWith(takeAndSync(event, pathname));
  else event.respondWith(passOn(event, pathname));
});

self.addEventListener("sync", (event) => {
  if (event.tag === TAG) event.waitUntil(sendOrAgain());
});

self.addEventListener("message", (event) => {
  if (event.data === "send") event.waitUntil(sendAndTell());
});

async function takeOver(): Promise<void> {
  await dropOtherPages(VERSION);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  await fetchRing().catch(() => null);
}

/** A page from the network; without one, what there is of it here. */
async function openPage(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const { pathname } = new URL(request.url);
  try {
    const answer = await askFor(event);
    if (pathname.startsWith("/auth/")) await lockAll();
    if (pathname === "/signed-out") await leave();
    event.waitUntil(afterPage(pathname, answer));
    return answer;
  } catch {
    const page = await pageHere(request);
    return page ?? (await listPage(YOU_ARE_OFFLINE)) ?? Response.error();
  }
}

/** What there is of a page on this device. */
async function pageHere({ url }: Request): Promise<Response | null> {
  const { pathname, search } = new URL(url);
  if (PLAIN_PAGES.includes(pathname)) return blankPage(pathname, {});
  return (await formPage(pathname)) ?? fromCopy(pathname + search);
}

/** The copy that is kept on this device: by its own page, else by the service's. */
async function answerCopy(event: FetchEvent): Promise<Response> {
  const { request } = event;
  if (request.method === "POST") {
    const form = await request.formData();
    return Response.redirect(await changeCopy(form), 303);
  }
  const page = await copyPage(new URL(request.url).search);
  if (!page) return openPage(event);
  nobodyWaitsFor(event.preloadResponse);
  return page;
}

/** Whoever signed out here without a network is signed out first: nobody sees a page as them. */
async function askFor(event: FetchEvent): Promise<Response> {
  const preloaded = event.preloadResponse as Promise<Response | undefined>;
  if (!(await owesSignOut())) return (await preloaded) ?? fetch(event.request);
  nobodyWaitsFor(preloaded);
  await paySignOut();
  return Response.redirect(SIGNED_OUT, 303);
}

/**
 * The network is there. Whose keys are needed here is asked, where somebody fills in a form, has one
 * waiting, or may be another than the one whose copy this is; and what waits is sent.
 */
async function afterPage(
  path: string,
  { ok, status }: Response,
): Promise<void> {
  const now = Date.now();
  // What the service does not show any more, the device does not either.
  if (path === RECORD && status >= 400 && status < 500) await removeCopy();
  const waiting = (await entries(now)).filter(
    ({ state }) => state === "waiting",
  );
  const ring = await openRing(now);
  const isStranger = waiting.some(
    ({ owner }) => owner !== NOBODY && owner !== ring?.owner,
  );
  const isAsked = waitingForm(path) !== null || (await findCopy(now)) !== null;
  if (ok && (isStranger || (!ring && isAsked)))
    await fetchRing().catch(() => null);
  if (waiting.length > 0) await sendAndTell();
}

async function takeAndSync(event: FetchEvent, path: string): Promise<Response> {
  const answer = await takeForm(event.request, path, (rest) =>
    event.waitUntil(rest),
  );
  // Where the browser does not know of it, the next page that opens sends what waits.
  await self.registration.sync?.register(TAG).catch(() => undefined);
  return answer;
}

/** Forms that cannot wait, such as those that sign in and out. */
async function passOn(event: FetchEvent, path: string): Promise<Response> {
  const isSignOut = path === "/sign-out";
  if (isSignOut) await leave();
  try {
    return await fetch(event.request);
  } catch {
    if (isSignOut) await oweSignOut();
    return (await listPage(YOU_ARE_OFFLINE)) ?? Response.error();
  }
}

async function answerList(event: FetchEvent): Promise<Response> {
  const { request } = event;
  nobodyWaitsFor(event.preloadResponse);
  if (request.method === "POST") {
    await changeList(await request.formData());
    await sendAndTell();
    return Response.redirect(LIST, 303);
  }
  const edited = new URL(request.url).searchParams.get("edit");
  const page = edited && (await formPage(edited));
  if (request.mode !== "navigate") return mainOf(await listPage(WHAT_WAITS));
  if (!page) event.waitUntil(sendAndTell());
  return page || (await listPage(WHAT_WAITS)) || fetch(request);
}

/** What the browser asked the service for at the same time (navigation preload), and is not used. */
function nobodyWaitsFor(answer: Promise<unknown>): void {
  void answer.catch(() => undefined);
}

/** What of a page a page that is open already puts in the place of its own. */
async function mainOf(page: Response | null): Promise<Response> {
  const [main = ""] =
    /<main[^]*<\/main>/.exec((await page?.text()) ?? "") ?? [];
  return new Response(main);
}

/** The browser tries again later when something is left. */
async function sendOrAgain(): Promise<void> {
  await sendAndTell();
  const ring = await openRing(Date.now());
  const left = (await entries(Date.now())).some(
    ({ owner, state }) =>
      (owner === NOBODY || owner === ring?.owner) && state === "waiting",
  );
  if (left) throw new Error("Something still waits");
}

async function sendAndTell(): Promise<void> {
  const count = await sendWaiting();
  if (count > 0) await tell("sent");
}

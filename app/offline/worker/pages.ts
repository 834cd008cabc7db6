import { fill, type Slots, type Values } from "./fill";

/** What the service gives a device to show without a network (`offline/pages.ts`). */
type Given = Record<string, string>;

const PREFIX = "pages-";
const NONCE = /nonce-[\w-]+/;

/** Headers that the pages of the service have, and its blank pages too. */
const HEADERS = [
  "Content-Security-Policy",
  "Cross-Origin-Opener-Policy",
  "Permissions-Policy",
  "Referrer-Policy",
  "X-Content-Type-Options",
];

/** Fetches the blank pages of one build. @throws when they do not come whole */
export async function keepPages(version: string): Promise<void> {
  const answer = await fetch(`/offline/pages/${version}`);
  if (!answer.ok) throw new Error(`The pages: ${answer.status}`);
  const pages = (await answer.json()) as Given; // the service's own answer
  const headers = headersFrom(answer.headers);
  const cache = await caches.open(PREFIX + version);
  for (const [path, html] of Object.entries(pages))
    await cache.put(path, new Response(html, { headers }));
}

/** Takes away the blank pages of every other build. */
export async function dropOtherPages(version: string): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && name !== PREFIX + version)
      await caches.delete(name);
}

/** A blank page, filled in; null where there is none for this path. */
export async function blankPage(
  path: string,
  values: Values,
  slots: Slots = {},
): Promise<Response | null> {
  const blank = await caches.match(path);
  if (!blank) return null;
  const nonce = crypto.randomUUID();
  const html = fill(await blank.text(), { ...values, nonce }, slots);
  return withNonce(html, blank.headers, nonce);
}

/** A page that the service sent before, as it was. */
export async function pageAgain(html: string): Promise<Response | null> {
  const blank = await caches.match("/offline");
  const nonce = /\bnonce="([^"]+)"/.exec(html)?.[1];
  return blank && nonce ? withNonce(html, blank.headers, nonce) : null;
}

function withNonce(html: string, from: Headers, nonce: string): Response {
  const headers = new Headers(from);
  const policy = headers.get("Content-Security-Policy") ?? "";
  headers.set(
    "Content-Security-Policy",
    policy.replace(NONCE, `nonce-${nonce}`),
  );
  return new Response(html, { headers });
}

function headersFrom(from: Headers): Headers {
  const headers = new Headers({
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
  });
  for (const name of HEADERS) {
    const value = from.get(name);
    if (value) headers.set(name, value);
  }
  return headers;
}

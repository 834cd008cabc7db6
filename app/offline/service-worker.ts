import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { script } from "virtual:offline";

import { packedAnswer } from "~/platform/packed.server";

/** Undoes itself: what waits on the device stays, sealed, for when there is a service worker again. */
const SWITCHED_OFF = `
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await registration.unregister();
})()));
`;

const HEADERS = {
  "Content-Type": "text/javascript; charset=utf-8",
  "Cache-Control": "no-cache",
};

/** The service worker; where it is switched off (`SERVICE_WORKER`), one that takes it off the devices. */
export function loader({ request, context }: LoaderFunctionArgs): Response {
  return context.configuration.SERVICE_WORKER === "off"
    ? new Response(SWITCHED_OFF, { headers: HEADERS })
    : packedAnswer(request, script, HEADERS);
}

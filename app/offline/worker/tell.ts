declare const self: ServiceWorkerGlobalScope;

/**
 * Tells the pages that are open (`offline-help.browser.js`): "sent"; "progress" with how many bytes of
 * how many are there; "not kept" with the path of a form; "problem" with what is wrong with one.
 */
export async function tell(what: string): Promise<void> {
  for (const client of await self.clients.matchAll({ type: "window" }))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a client of ours has none
    client.postMessage(what);
}

import { convertV4MiniflareOptions, Miniflare } from "miniflare";

const CONSTANT = `export default {
  fetch: (_, { PAGE }) => new Response(PAGE, { headers: { "Content-Type": "text/html" } }),
};`;

/** A Worker that gives this page, whatever it is asked: what a request costs by itself. */
export async function startConstant(page: Buffer) {
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: CONSTANT,
      bindings: { PAGE: page.toString() },
    }),
  );
  const address = await worker.ready;
  return {
    ask: async () => (await fetch(address)).text(),
    stop: () => worker.dispose(),
  };
}

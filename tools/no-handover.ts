import type { Plugin } from "vite";

const ENCODER = "turbo-stream";

/**
 * Takes out what encodes the data of a page for React in the browser, an eighth of all memory that a page
 * takes: no page of ours is taken over there, and nothing else asks for data. Remix leaves out a
 * stream that is not there.
 */
export function noHandover(): Plugin {
  return {
    name: "no-handover",
    enforce: "pre",
    resolveId: (id, _, { ssr }) =>
      ssr && id === ENCODER ? `\0${ENCODER}` : undefined,
    load: (id) =>
      id === `\0${ENCODER}`
        ? "export const encode = () => null; export const decode = () => { throw new Error('No page hands data over'); };"
        : undefined,
  };
}

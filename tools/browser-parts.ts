import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import type { Plugin } from "vite";

const REACT_DOM = dirname(createRequire(import.meta.url).resolve("react-dom"));
/** What renders to a string; `react-dom/server` brings what renders to a stream too. */
const TO_STRING = join(
  REACT_DOM,
  "cjs/react-dom-server-legacy.browser.production.min.js",
);

/** What stands in the place of packages of which the Worker calls nothing. */
const IN_PLACE: Record<string, string> = {
  // Remix leaves out a stream that is not there: it took an eighth of all memory that a page takes.
  "turbo-stream":
    "export const encode = () => null; export const decode = undefined;",
  // React Router looks for what it may call in a browser.
  "react-dom": "export default {}; export const flushSync = undefined;",
  // pdf-lib reads SVG with it: what joins files has none.
  "node-html-better-parser":
    "export const parse = undefined; export const NodeType = {};",
};

/**
 * Leaves out of the Worker what nothing in it calls, above all what is there for React in the browser: no page
 * of ours is taken over there, and nothing asks for its data. All of that would be read each time it starts.
 */
export function browserParts(): Plugin {
  return {
    name: "browser-parts",
    enforce: "pre",
    apply: (_, { command, isSsrBuild }) =>
      command === "build" && isSsrBuild === true,
    // React Router says its version to a browser and takes what is thrown where there is none: in workerd that
    // alone is a fifth of all that a start takes.
    config: () => ({
      define: { "window.__reactRouterVersion": "globalThis.routerVersion" },
    }),
    resolveId(id) {
      if (id === "react-dom/server") return TO_STRING;
      return id in IN_PLACE ? `\0${id}` : undefined;
    },
    load: (id) => IN_PLACE[id.slice(1)],
  };
}

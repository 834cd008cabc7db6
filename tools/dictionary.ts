import type { Plugin } from "vite";

import { asModule, madeAhead, packed } from "./made-ahead.ts";

const NAME = "virtual:dictionary";

/**
 * Offers what later pages are compressed against as `virtual:dictionary`: the blank page of
 * qualifications (`app/dictionary/blank-record.ts`). While that page is rendered there is none yet.
 */
export function dictionary(): Plugin {
  let isRendering = false;
  return {
    name: "dictionary",
    configResolved({ command }) {
      isRendering = command === "serve";
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      return asModule(
        isRendering
          ? { hash: "", packed: "" }
          : packed((await madeAhead()).dictionary),
      );
    },
  };
}

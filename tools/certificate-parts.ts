import type { Plugin } from "vite";

import { asModule, madeAhead } from "./made-ahead.ts";

const NAME = "virtual:certificate-parts";

/** Offers what all certificates have in common (`app/certificates/pdf/prepare-parts.ts`), made once a build. */
export function certificateParts(): Plugin {
  let isMaking = false;
  return {
    name: "certificate-parts",
    configResolved({ command }) {
      isMaking = command === "serve";
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const text = isMaking ? "" : (await madeAhead()).certificateParts;
      return asModule({ text });
    },
  };
}

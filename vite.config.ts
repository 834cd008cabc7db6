import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";

import remixOptions from "./remix.config.js";
import { browserParts } from "./tools/browser-parts.ts";
import { browserScripts } from "./tools/browser-scripts.ts";
import { certificateParts } from "./tools/certificate-parts.ts";
import { dictionary } from "./tools/dictionary.ts";
import { govukLogo } from "./tools/govuk-logo.ts";
import { offline } from "./tools/offline.ts";
import { pageStyles } from "./tools/page-styles.ts";
import { zstd } from "./tools/zstd.ts";

/**
 * One Worker: Vite bundles `app/worker.ts` with the Remix server build in it, so that every module
 * exists once. Nothing is left to be resolved by wrangler but `node:` and `cloudflare:` names.
 */
export default defineConfig(({ isSsrBuild, command }) => ({
  plugins: [
    govukLogo(),
    browserScripts(),
    pageStyles(),
    dictionary(),
    certificateParts(),
    offline(),
    zstd(),
    browserParts(),
    remix(remixOptions),
    workerEntry(),
  ],
  resolve: {
    alias: {
      "~/": new URL("app/", import.meta.url).pathname,
      "~db/": new URL("db/", import.meta.url).pathname,
    },
  },
  ssr:
    command === "build"
      ? {
          target: "webworker",
          noExternal: true,
          external: ["node:zlib", "node:buffer"],
          resolve: {
            conditions: [
              "workerd",
              "worker",
              "module",
              "browser",
              "production",
            ],
          },
        }
      : {},
  build: {
    // What workerd understands as it is need not be said in older words.
    ...(isSsrBuild && { minify: "esbuild", target: "es2022" }),
  },
}));

/**
 * The Remix plugin sets the entry of the server build itself; a plugin after it may set another. What is
 * imported only when it is needed is a module of its own.
 */
function workerEntry(): Plugin {
  return {
    name: "worker-entry",
    enforce: "post",
    config: (_, { isSsrBuild }) =>
      isSsrBuild
        ? {
            build: {
              rollupOptions: {
                input: "app/worker.ts",
                output: { inlineDynamicImports: false },
              },
            },
          }
        : undefined,
  };
}

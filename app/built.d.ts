/** The style sheet as a list of rules, in JSON (`tools/page-styles.ts`). */
declare module "virtual:page-styles" {
  export const rules: string;
}

/** A file among the Worker's assets, by its hashed address. */
declare module "*.ttf?url" {
  const address: string;
  export default address;
}

/** The routes, as the Remix plugin puts them together. */
declare module "virtual:remix/server-build" {
  import type { ServerBuild } from "@remix-run/cloudflare";

  const build: ServerBuild;
  export = build;
}

/** A script for the browser, shortened (`tools/browser-scripts.ts`). */
declare module "*.browser.js?script" {
  export const code: string;
  /** Out of its hash. */
  export const version: string;
}

/** What later pages are compressed against (`tools/dictionary.ts`). */
declare module "virtual:dictionary" {
  /** SHA-256 of the dictionary, in hexadecimal. */
  export const hash: string;
  /** The dictionary as brotli, in base64. */
  export const packed: string;
}

/** What all certificates have in common (`tools/certificate-parts.ts`). */
declare module "virtual:certificate-parts" {
  /** As `partsAsText` writes it. */
  export const text: string;
}

/** The Zstandard encoder, compiled by the runtime (`tools/zstd.ts`). */
declare module "virtual:zstd.wasm" {
  const code: WebAssembly.Module;
  export default code;
}

/** How the encoder is started, which its package does not say by a name of its own. */
declare module "@bokuweb/zstd-wasm/module" {
  export const Module: {
    init: () => void;
    instantiateWasm: (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance) => void,
    ) => void;
  };
}

/** What a device needs without a network (`tools/offline.ts`), each packed with brotli, in base64. */
declare module "virtual:offline" {
  /** The blank pages by their paths, as JSON. */
  export const pages: string;
  /** Which build they are of. */
  export const version: string;
  /** The service worker. */
  export const script: string;
}

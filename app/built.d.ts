/** The style sheet as a list of rules (`tools/page-styles.ts`). */
declare module "virtual:page-styles" {
  export const rules: {
    within: string;
    selectors: { text: string; classes: string[] }[];
    declarations: string;
  }[];
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

/** A file as text, to stand in a page. */
declare module "*.browser.js?raw" {
  const code: string;
  export default code;
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Plugin } from "vite";

const NAME = "virtual:govuk-logo";
const RESOLVED = `\0${NAME}`;

/**
 * Offers the GOV.UK logotype and the Open Government Licence mark as `virtual:govuk-logo`.
 * Crown copyright art stays out of this repository: it is cut at build time from the example pages
 * that the installed govuk-frontend ships.
 */
export function govukLogo(): Plugin {
  return {
    name: "govuk-logo",
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? logoModule() : undefined),
  };
}

function logoModule(): string {
  const logo = cut(
    "header",
    /<svg[^>]*class="govuk-header__logotype"[\s\S]*?<\/svg>/,
    0,
  );
  const mark = cut(
    "footer",
    /govuk-footer__licence-logo"[\s\S]*?\sd="([^"]*)"/,
    1,
  );
  return `export const logo = ${JSON.stringify(withoutIndent(logo))};
export const licenceMark = ${JSON.stringify(mark)};`;
}

function cut(component: string, pattern: RegExp, group: number): string {
  const path = `govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  const { fixtures } = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve(path), "utf8"),
  ) as { fixtures: { name: string; html: string }[] };
  const html = fixtures.find(({ name }) => name === "default")?.html ?? "";
  const art = pattern.exec(html)?.[group];
  if (!art)
    throw new Error(
      `${path}: the art is not where it was; see tools/govuk-logo.ts`,
    );
  return art;
}

/** The example is laid out for reading; a page pays for each blank. */
function withoutIndent(svg: string): string {
  return svg.replace(/\s+/g, " ").replace(/\s*([<>])\s*/g, "$1");
}

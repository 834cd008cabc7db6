import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { optimize } from "svgo";
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
  return `export const logo = ${JSON.stringify(light(logo))};
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

/**
 * A unit of the drawing is half a pixel of the page. Made so much larger it needs no fractions to be
 * true to a tenth of a pixel, and a page pays for each digit: the logotype was a fifth of it.
 */
const SCALE = 2.5;

function light(svg: string): string {
  const large = svg
    .replace(
      /viewBox="([^"]+)"/,
      (_, box: string) => `viewBox="${scaled(box)}"`,
    )
    .replaceAll(/(?<= (?:cx|cy|r)=")[\d.]+/g, scaled)
    // A picture in a page needs no name of its kind; only Internet Explorer gave it focus.
    .replace(/ (?:xmlns|focusable)="[^"]*"/g, "")
    .replaceAll("<path ", `<path transform="scale(${SCALE})" `);
  const { data } = optimize(large, {
    floatPrecision: 0,
    multipass: true,
    plugins: [
      {
        name: "convertPathData",
        params: { makeArcs: { threshold: 0, tolerance: 0 } },
      },
    ],
  });
  return data.replace(/\s*([<>])\s*/g, "$1");
}

/** "17.6" as "44", "0 0 324 60" as "0 0 810 150". */
function scaled(numbers: string): string {
  return numbers
    .split(" ")
    .map((number) => Math.round(Number(number) * SCALE))
    .join(" ");
}

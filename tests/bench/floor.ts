import { readFileSync } from "node:fs";
import { parse } from "postcss";

const SHEET = "node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css";

/**
 * The floor: a page as a careful hand would make it, one file with the rules of GOV.UK Frontend that
 * it uses and nothing else in it. It has the content of `ours`, and the logotype of the `usual` page.
 */
export function floorPage(ours: string, usual: string): string {
  const used = new Set(
    [...ours.matchAll(/ class="([^"]*)"/g)].flatMap(([, list = ""]) =>
      list.split(" "),
    ),
  );
  const [logotype = ""] = /<svg[^]*?<\/svg>/.exec(usual) ?? [];
  return ours
    .replace(/<style[^]*?<\/style>/, () => `<style>${rulesFor(used)}</style>`)
    .replace(/<svg[^]*?<\/svg>/, () => logotype.replaceAll(/>\s+</g, "><"))
    .replaceAll(/<script[^]*?<\/script>|<link rel="compression[^>]*>/g, "");
}

function rulesFor(used: ReadonlySet<string>): string {
  const sheet = parse(readFileSync(SHEET, "utf8"));
  sheet.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) =>
      [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = ""]) =>
        used.has(name),
      ),
    );
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0 || rule.name === "font-face") rule.remove();
  });
  return sheet.toString().replace(/\/\*#.*?\*\//, "");
}

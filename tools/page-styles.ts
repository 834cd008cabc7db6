import { fileURLToPath } from "node:url";
import { type AtRule, parse, type Root, type Rule } from "postcss";
import { compile } from "sass";
import { transformWithEsbuild, type Plugin } from "vite";

const NAME = "virtual:page-styles";
const SOURCE = fileURLToPath(new URL("../app/styles.scss", import.meta.url));

/** A rule with, for each of its selectors, the classes that an element must have for it to apply. */
type StyleRule = {
  /** The at-rule around it, such as "@media print"; empty for none. */
  within: string;
  selectors: { text: string; classes: string[] }[];
  declarations: string;
};

/**
 * Offers `app/styles.scss` as `virtual:page-styles`: a list of rules, out of which each page takes
 * those that it uses (`app/page-styles.ts`).
 */
export function pageStyles(): Plugin {
  return {
    name: "page-styles",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const { css, loadedUrls } = compile(SOURCE, {
        loadPaths: ["node_modules"],
        quietDeps: true,
      });
      for (const url of loadedUrls) this.addWatchFile(fileURLToPath(url));
      return `export const rules = ${JSON.stringify(await readRules(css))};`;
    },
  };
}

/** Reads a style sheet; custom properties of GOV.UK Frontend are replaced by what they stand for. */
async function readRules(css: string): Promise<StyleRule[]> {
  const plain = withoutCustomProperties(css);
  const { code } = await transformWithEsbuild(plain, "styles.css", {
    loader: "css",
    minify: true,
  });
  const rules: StyleRule[] = [];
  for (const node of parse(code).nodes) {
    if (node.type === "rule") rules.push(readRule(node, ""));
    if (node.type !== "atrule" || !node.nodes) continue;
    if (/keyframes/.test(node.name)) rules.push(readKeyframes(node));
    else
      node.walkRules(
        (rule) =>
          void rules.push(readRule(rule, `@${node.name} ${node.params}`)),
      );
  }
  return rules;
}

/**
 * GOV.UK Frontend writes `var(--govuk-name, value)` everywhere so that its colours can be changed.
 * We change none, and they are a tenth of the page: the value stays. Names to which a component
 * itself gives another value, as the header does, stay as they are.
 */
function withoutCustomProperties(css: string): string {
  const root = parse(css);
  leaveOut(root);
  const local = new Set<string>();
  root.walkDecls(/^--govuk/, ({ prop }) => void local.add(prop));
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replaceAll(
      /var\((--govuk-[\w-]+), ((?:[^()]|\([^()]*\))+)\)/g,
      (whole, name: string, value: string) => (local.has(name) ? whole : value),
    );
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return root.toString();
}

/** Conditions that only browsers from before 2018 meet; the service is tried in none of them. */
const OLD_BROWSERS =
  /-moz-any-link|caret-color|min-width: ?0\\|text-wrap: balance/;

/**
 * What a page does not need to carry: ways around old browsers, how letters are smoothed (said once,
 * in `styles.scss`, and inherited), the crest, and the addresses of links on paper.
 */
function leaveOut(root: Root): void {
  root.walkAtRules((rule) => {
    if (OLD_BROWSERS.test(rule.params)) rule.remove();
  });
  root.walkRules((rule) => {
    // The place of the crest, which is not drawn.
    if (/copyright-logo::?before/.test(rule.selector)) {
      rule.remove();
      return;
    }
    const isOnPage = rule.selector.includes("template__body");
    rule.walkDecls(
      /^-webkit-text-decoration-skip|^text-decoration-skip$/,
      (declaration) => void declaration.remove(),
    );
    rule.walkDecls(/font-smoothing$/, (declaration) => {
      if (!isOnPage) declaration.remove();
    });
    rule.walkDecls("content", ({ value }) => {
      if (value.includes("attr(href)")) rule.removeAll();
    });
    if (rule.nodes.length === 0) rule.remove();
  });
}

function readRule(rule: Rule, within: string): StyleRule {
  return {
    within,
    selectors: rule.selectors.map((text) => ({
      text,
      classes: classesOf(text),
    })),
    declarations: rule.nodes.map(String).join(";"),
  };
}

/** A name without classes: it stays, whoever uses it. */
function readKeyframes(rule: AtRule): StyleRule {
  const text = `@${rule.name} ${rule.params}`;
  return {
    within: "",
    selectors: [{ text, classes: [] }],
    declarations: rule.nodes?.map(String).join("") ?? "",
  };
}

/** Not those that an element must be without. */
function classesOf(selector: string): string[] {
  const wanted = selector.replaceAll(/:not\((?:[^()]|\([^()]*\))*\)/g, "");
  return [...wanted.matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name = ""]) =>
    name.replaceAll("\\", ""),
  );
}

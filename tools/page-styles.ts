import { fileURLToPath } from "node:url";
import { type AtRule, parse, type Rule } from "postcss";
import { compile } from "sass";
import { transformWithEsbuild, type Plugin } from "vite";

import { gatherRules, type StyleRule } from "./gather-rules.ts";
import { withoutLeftOut } from "./left-out.ts";

const NAME = "virtual:page-styles";
const SOURCE = fileURLToPath(new URL("../app/styles.scss", import.meta.url));

/** The oldest that teachers are known to use; what older ones need in other words is left out. */
const BROWSERS = ["chrome90", "firefox90", "safari14.1"];

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
        // The header of GOV.UK One Login is written for it.
        silenceDeprecations: ["import"],
      });
      for (const url of loadedUrls) this.addWatchFile(fileURLToPath(url));
      const rules = gatherRules(await readRules(css)).map((rule) => ({
        ...rule,
        declarations: textOf(rule),
      }));
      // As a text, for the first page to read: many requests to a Worker that has just started need none.
      return `export const rules = ${JSON.stringify(JSON.stringify(rules))};`;
    },
  };
}

/** The one name that components of GOV.UK Frontend give another value, and which do. */
const KEPT_NAME = "--govuk-text-colour";
const KEEPS_NAME = /govuk-(panel|breadcrumbs|service-navigation--)/;

/** What esbuild writes for browsers that are older still. */
const NOT_NEEDED = /^-webkit-(clip-path|text-decoration-skip-ink)$/;

/** Reads a style sheet; custom properties of GOV.UK Frontend are replaced by what they stand for. */
async function readRules(css: string): Promise<StyleRule[]> {
  const plain = withoutCustomProperties(withoutLeftOut(css));
  const { code } = await transformWithEsbuild(plain, "styles.css", {
    loader: "css",
    minify: true,
    target: BROWSERS,
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
 * We change none, and they are a tenth of the page: the value stays. Only a component that gives a
 * name another value, as the panel does, keeps it, for what is inside.
 */
function withoutCustomProperties(css: string): string {
  const root = parse(css);
  root.walkRules((rule) => {
    const kept = KEEPS_NAME.test(rule.selector) ? KEPT_NAME : undefined;
    rule.walkDecls((declaration) => {
      const { prop, value } = declaration;
      if (prop.startsWith("--govuk") && prop !== kept) declaration.remove();
      declaration.value = value.replaceAll(
        /var\((--govuk-[\w-]+), ((?:[^()]|\([^()]*\))+)\)/g,
        (whole, name: string, plain: string) => (name === kept ? whole : plain),
      );
    });
    if (rule.nodes.length === 0) rule.remove();
  });
  return root.toString();
}

function readRule(rule: Rule, within: string): StyleRule {
  return {
    within,
    selectors: rule.selectors.map((text) => ({
      text,
      classes: classesOf(text),
    })),
    declarations: withWholeBorders(
      new Map(
        rule.nodes.flatMap((one) =>
          one.type === "decl" && !NOT_NEEDED.test(one.prop)
            ? [[one.prop, one.value + (one.important ? "!important" : "")]]
            : [],
        ),
      ),
    ),
  };
}

/** GOV.UK Frontend says a border or an outline and then its colour, so that the colour can be a name. */
function withWholeBorders(declarations: Map<string, string>) {
  for (const [property, value] of declarations) {
    const colour = declarations.get(`${property}-color`);
    if (!colour || !value.endsWith(" solid")) continue;
    declarations.set(property, `${value} ${colour}`);
    declarations.delete(`${property}-color`);
  }
  return declarations;
}

function textOf({ declarations }: StyleRule): string {
  return [...declarations]
    .map(([property, value]) =>
      property === "" ? value : `${property}:${value}`,
    )
    .join(";");
}

/** A name without classes: it stays, whoever uses it. */
function readKeyframes(rule: AtRule): StyleRule {
  const text = `@${rule.name} ${rule.params}`;
  return {
    within: "",
    selectors: [{ text, classes: [] }],
    declarations: new Map([["", rule.nodes?.map(String).join("") ?? ""]]),
  };
}

/** Not those that an element must be without. */
function classesOf(selector: string): string[] {
  const wanted = selector.replaceAll(/:not\((?:[^()]|\([^()]*\))*\)/g, "");
  return [...wanted.matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name = ""]) =>
    name.replaceAll("\\", ""),
  );
}

import axe, { type RunOnly } from "axe-core";
import { HtmlValidate } from "html-validate";
import type { Page } from "playwright-core";
import { expect } from "vitest";

import { SESSION_CHECK } from "../../app/identity/session-check.ts";
import { shortScript } from "../../tools/browser-scripts.ts";
import { copyWithScript, servedHtml, WIDTHS } from "./browser.ts";
import { codeOf, findAll, parseHtml } from "./read-html.ts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The scripts that stand in pages: a signed-in teacher's, and what the form of a change does with photos. */
const SCRIPTS = [
  SESSION_CHECK,
  await shortScript("app/account/shrink-photos.browser.js"),
];
/** The one that is a file: it helps where forms are. */
const HELP = /^\/offline\/help\/[\da-f]{12}$/;

/** WCAG 2.2 AA and all before it, and what axe thinks is good practice. */
const RULES = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22aa",
  "best-practice",
];

const htmlValidate = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // React writes void elements as it does; both forms are HTML.
    "void-style": "off",
    // A notification banner, with its <h2>, stands before the <h1> (design system).
    "heading-level": ["error", { minInitialRank: "h2" }],
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
    "no-inline-style": "error",
    // GOV.UK Frontend's own markup: a link that looks like a button has role="button".
    "prefer-native-element": ["error", { exclude: ["button", "region"] }],
    // GOV.UK Frontend's own markup: a date is a fieldset with role="group", for JAWS.
    "no-redundant-role": "off",
    // GOV.UK Frontend's own markup: the checkboxes of a group share a name.
    "form-dup-name": [
      "error",
      { shared: ["radio", "checkbox", "submit", "button", "reset"] },
    ],
    "doctype-style": ["error", { style: "uppercase" }],
    "require-sri": "off",
  },
});

/** What axe can only tell where things lie: it is asked again at the other width. */
const LAYOUT_RULES = [
  "color-contrast",
  "link-in-text-block",
  "scrollable-region-focusable",
  "target-size",
];

/** The pages that were found good, without what differs from one answer to the next. */
const lookedAt = new Set<string>();

/**
 * What holds for every page in every state: WCAG 2.2 AA as far as axe can tell, valid HTML, one
 * `<h1>`, a title that begins with it, a language, no script, no sideways scrolling; both on an old
 * phone and at a desk, whichever of them the visitor has. HTML that was good once is good again.
 */
export async function expectGoodPage(
  page: Page,
  heading: string,
): Promise<void> {
  await expectHeading(page, heading);
  expect(await page.locator("h1").count(), "one h1").toBe(1);
  expect(await page.title()).toMatch(
    / - Access your teaching qualifications - GOV\.UK$|^(?:.+ - )?DfE Identity account - GOV\.UK$|^Access your teaching qualifications - GOV\.UK$/,
  );
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await overflow(page), "no sideways scrolling").toBe(0);
  const html = await servedHtml(page);
  const state = withoutChance(html);
  if (lookedAt.has(state)) return;
  // Whoever ships another script walks the pages that have it with script, too.
  expect(scriptsIn(html), "no other script").toEqual([]);
  expect(await invalidHtml(html), "html-validate").toEqual([]);
  await expectLayout(await copyWithScript(page));
  lookedAt.add(state);
}

async function expectLayout(copy: Page): Promise<void> {
  for (const [place, width] of WIDTHS.entries()) {
    await copy.setViewportSize({ width, height: 800 });
    expect(await overflow(copy), `no sideways scrolling at ${width}`).toBe(0);
    const asked: RunOnly =
      place === 0
        ? { type: "tag", values: RULES }
        : { type: "rule", values: LAYOUT_RULES };
    expect(await violations(copy, asked), `axe at ${width}`).toEqual([]);
  }
}

/** A nonce, a reference and a time are other ones in each answer, and of one shape. */
function withoutChance(html: string): string {
  return html
    .replace(/nonce="[\w-]+"/, "")
    .replaceAll(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, "")
    .replaceAll(/\b\d{1,2}(?::\d\d)?[ap]m\b/g, "")
    .replaceAll(/animation-delay:[^;}"]+/g, "");
}

function scriptsIn(html: string): string[] {
  const scripts = findAll(
    parseHtml(html),
    ({ tagName }) => tagName === "script",
  );
  return scripts
    .filter(({ attrs }) => !attrs.some(isHelp))
    .map(codeOf)
    .filter((code) => !SCRIPTS.includes(code));
}

function isHelp({ name, value }: { name: string; value: string }): boolean {
  return name === "src" && HELP.test(value);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
}

/** Waits for the page whose heading ends with this: a click does not wait for where it leads. */
export async function expectHeading(
  page: Page,
  heading: string,
): Promise<void> {
  const words = heading.replaceAll(/[^\w\s]/g, "\\$&");
  await page.locator("h1", { hasText: new RegExp(`${words}\\s*$`) }).waitFor();
}

async function violations(page: Page, asked: RunOnly): Promise<string[]> {
  await loadAxe(page);
  const found = await page.evaluate(
    async (runOnly) =>
      (await window.axe.run({ runOnly, resultTypes: ["violations"] }))
        .violations,
    asked,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes
      .map(({ html }) => `${id}: ${html}`)
      .filter((violation) => !GOVUK_ITSELF.test(violation)),
  );
}

/** The design system puts the back link above `<main>`, in no landmark; axe would have it in one. */
const GOVUK_ITSELF = /^region: <a [^>]*class="govuk-back-link"/;

/** Once is enough: it stays when the copy gets another page's HTML. */
async function loadAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => "axe" in window)) return;
  await page.evaluate(axe.source);
}

async function invalidHtml(html: string): Promise<string[]> {
  const { results } = await htmlValidate.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
}

import { expect, test } from "vitest";

import { gatherRules, type StyleRule } from "../../tools/gather-rules.ts";
import { withoutLeftOut } from "../../tools/left-out.ts";

const WIDE = "@media (min-width:40em)";

test("rules that follow each other for the same elements become one for each condition", () => {
  const gathered = gatherRules([
    rule(".a", { "font-size": "1rem" }),
    rule(".a", { "font-size": "2rem" }, WIDE),
    rule(".a", { "margin-top": "0", color: "red" }),
    rule(".a", { "margin-top": "5px" }, WIDE),
    rule(".b", { color: "blue" }),
  ]);
  expect(gathered.map(textOf)).toEqual([
    ".a{font-size:1rem;margin-top:0;color:red}",
    `${WIDE}{.a{font-size:2rem;margin-top:5px}}`,
    ".b{color:blue}",
  ]);
});

test("what a later rule would override is not moved behind it", () => {
  const rules = [
    rule(".a", { "margin-bottom": "5px" }, WIDE),
    rule(".a", { margin: "0" }),
    rule(".a", { "margin-bottom": "9px" }, WIDE),
  ];
  expect(gatherRules(rules)).toEqual(rules);
});

test("of one property the last value counts, in the place of the last", () => {
  const [only] = gatherRules([
    rule(".a", { "padding-left": "15px", padding: "1px" }),
    rule(".a", { "padding-left": "2px" }),
  ]);
  expect(only && textOf(only)).toBe(".a{padding:1px;padding-left:2px}");
});

test("rules of others in between keep their place", () => {
  const rules = [
    rule(".a", { color: "red" }),
    rule(".b", { color: "blue" }),
    rule(".a", { margin: "0" }),
  ];
  expect(gatherRules(rules)).toEqual(rules);
});

test.each([
  ["@media screen\\0 {.a{color:red}}", ""],
  ["@supports not (-ms-ime-align: auto){.a{color:red}}", ".a{color:red}"],
  ["@supports (margin: max(0px)){.a{margin:max(1px)}}", ".a{margin:max(1px)}"],
  ["@media print{.a{font-size:14pt;line-height:1.15}}", ""],
  [
    "@media print{.a{break-inside:avoid}}",
    "@media print{.a{break-inside:avoid}}",
  ],
  ["@media print{.govuk-footer{color:red}}", ""],
  ['@media print{.a:after{content:" (" attr(href) ")"}}', ""],
  [".a{line-height:1.3157894737}", ".a{line-height:1.31579}"],
])("of %s there stays %s", (css, left) => {
  expect(withoutLeftOut(css).replaceAll(/\s/g, "")).toBe(
    left.replaceAll(/\s/g, ""),
  );
});

function rule(
  text: string,
  declarations: Record<string, string>,
  within = "",
): StyleRule {
  return {
    within,
    selectors: [{ text, classes: [text.slice(1)] }],
    declarations: new Map(Object.entries(declarations)),
  };
}

function textOf({ within, selectors, declarations }: StyleRule): string {
  const says = [...declarations].map(([name, value]) => `${name}:${value}`);
  const body = `${selectors[0]?.text}{${says.join(";")}}`;
  return within ? `${within}{${body}}` : body;
}

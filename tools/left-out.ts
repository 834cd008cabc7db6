import { AtRule, type Declaration, parse, type Root, type Rule } from "postcss";

/** Conditions that only browsers from before 2018 meet; the service is tried in none of them. */
const OLD_BROWSERS =
  /-moz-any-link|caret-color|min-width: ?0|\\0|\ufffd|text-wrap: balance/;
/** What every browser meets that the service is tried in: the rules inside stay, without it. */
const ALWAYS_MET = /max\(|-ms-ime-align/;
const SAID_TWICE = /^(\(.+?\)) and \1$/;
/** What is not on paper (`app/styles.scss`), and a component that the service does not have. */
const NOT_PRINTED =
  /^\.govuk-(footer|service-navigation|phase-banner|skip-link|tag|back-link)/;
const NOT_USED = /exit-this-page/;

/** By their classes, a page without a form does without this. */
const CONTROLS = /button,\s*input,\s*select,\s*textarea(?=\s*\{)/;
const CONTROL_CLASSES =
  ".govuk-button,.govuk-input,.govuk-file-upload,.govuk-textarea";

/**
 * A style sheet without what a page does not need to carry: ways around old browsers, how letters are
 * smoothed, sizes and colours for paper that are those of the screen to a hair, a scroll bar where there
 * is nothing to scroll, the crest that is not drawn, the addresses of links on paper, and places for a
 * component that the service does not have.
 */
export function withoutLeftOut(css: string): string {
  const root = parse(css.replace(CONTROLS, CONTROL_CLASSES));
  leaveOutConditions(root);
  root.walkRules(/^\.govuk-header/, sayColour);
  root.walkRules((rule) => {
    if (isLeftOut(rule)) rule.remove();
    else rule.walkDecls(leaveOutDeclaration);
    if (rule.nodes.length === 0) rule.remove();
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return root.toString();
}

function leaveOutConditions(root: Root): void {
  root.walkAtRules((rule) => {
    const isForExit =
      rule.name === "supports" && NOT_USED.test(String(rule.nodes));
    if (OLD_BROWSERS.test(rule.params) || isForExit) rule.remove();
  });
  root.walkAtRules((rule) => {
    rule.params = rule.params.replace(SAID_TWICE, "$1");
    if (ALWAYS_MET.test(rule.params)) rule.replaceWith(rule.nodes ?? []);
  });
}

/** The header tells its parts their colour by a property of its own: on blue they are white, on paper not. */
function sayColour(rule: Rule): void {
  const colour = isForPaper(rule) ? "#0b0c0c" : "#fff";
  rule.walkDecls((declaration) => {
    if (declaration.prop === "--govuk-text-colour")
      declaration.replaceWith({ prop: "color", value: colour });
    declaration.value = declaration.value.replace(
      /^var\(--govuk-text-colour.*\)$/,
      colour,
    );
  });
}

function isForPaper({ parent }: Rule): boolean {
  return parent instanceof AtRule && parent.params === "print";
}

function isLeftOut(rule: Rule): boolean {
  const { selector, selectors, nodes } = rule;
  if (/copyright-logo::?before/.test(selector)) return true;
  if (!isForPaper(rule)) return false;
  const declarations = nodes.filter((one) => one.type === "decl");
  return (
    selectors.every((one) => NOT_PRINTED.test(one)) ||
    declarations.some(({ prop }) => prop === "content") ||
    declarations.every(isOfScreen)
  );
}

/** 14pt is 19px to a hair, 18pt is 24px; black is #0b0c0c. */
function isOfScreen({ prop, value }: Declaration): boolean {
  return (
    /^font-(size|family)$|^line-height$/.test(prop) ||
    (prop === "--govuk-text-colour" && value.startsWith("#000"))
  );
}

function leaveOutDeclaration(declaration: Declaration): void {
  const { prop, value } = declaration;
  if (
    /-skip$|font-smoothing$|^clip$|^word-wrap$|^-(ms|moz)-|-version$/.test(
      prop,
    ) ||
    (prop === "overflow-y" && value === "scroll")
  )
    declaration.remove();
  // To so many places a line is still whole pixels, and two columns still fit beside each other.
  const round = prop === "line-height" ? Math.ceil : Math.round;
  declaration.value = value.replaceAll(/\d*\.\d{6,}/g, (number) =>
    String(round(Number(number) * 1e5) / 1e5),
  );
}

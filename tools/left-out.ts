import { AtRule, type Declaration, parse, type Root, type Rule } from "postcss";

/** Conditions that only browsers from before 2018 meet; the service is tried in none of them. */
const OLD_BROWSERS =
  /-moz-any-link|caret-color|min-width: ?0|\\0|\ufffd|text-wrap: balance/;
/** What every browser meets that the service is tried in: the rules inside stay, without it. */
const ALWAYS_MET = /max\(|-ms-ime-align/;
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
    if (ALWAYS_MET.test(rule.params)) rule.replaceWith(rule.nodes ?? []);
  });
}

function isLeftOut({ parent, selector, selectors, nodes }: Rule): boolean {
  if (/copyright-logo::?before/.test(selector)) return true;
  if (!(parent instanceof AtRule) || parent.params !== "print") return false;
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
    /-skip$|font-smoothing$|^clip$|^-(ms|moz)-|-version$/.test(prop) ||
    (prop === "overflow-y" && value === "scroll")
  )
    declaration.remove();
  // To so many places a line is still whole pixels, and two columns still fit beside each other.
  const round = prop === "line-height" ? Math.ceil : Math.round;
  declaration.value = value.replaceAll(/\d*\.\d{6,}/g, (number) =>
    String(round(Number(number) * 1e5) / 1e5),
  );
}

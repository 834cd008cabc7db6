import { expect, test } from "vitest";

import { styledPage, stylesFor } from "./page-styles";

test("a page gets the rules for the classes in its markup and no others", () => {
  const page = new TextDecoder().decode(
    styledPage('<style>/*styles*/</style><a class="govuk-link">’</a>'),
  );
  expect(page).toMatch(/^<!DOCTYPE html><style>[^<]+<\/style><a [^<]+>’<\/a>$/);
  expect(page).toContain(".govuk-link:hover");
  expect(page).not.toContain(".govuk-button");
  expect(page).not.toContain("/*styles*/");
});

test("a page that has no place for its styles is a mistake, and is not sent without", () => {
  expect(() => styledPage("<p>")).toThrow("no place for its styles");
});

test("a rule for two classes needs both of them", () => {
  expect(stylesFor(new Set(["govuk-button"]))).not.toContain(
    "govuk-button--start",
  );
  expect(stylesFor(new Set(["govuk-button", "govuk-button--start"]))).toContain(
    "govuk-button--start",
  );
});

test("focus, print and forced colours come along", () => {
  const css = stylesFor(
    new Set(["govuk-link", "govuk-button", "govuk-summary-card"]),
  );
  expect(css).toMatch(/\.govuk-link:focus\{/);
  expect(css).toMatch(/@media print\{/);
  expect(css).toMatch(/\.govuk-button:focus/);
});

test("the header keeps its own text colour", () => {
  const css = stylesFor(
    new Set(["govuk-header", "govuk-header__homepage-link"]),
  );
  expect(css).toMatch(/\.govuk-header\{[^}]*;color:#fff;/);
});

test("blocks are closed: as many open as close", () => {
  const css = stylesFor(new Set(["govuk-link", "govuk-body", "govuk-details"]));
  expect(css.split("{").length).toBe(css.split("}").length);
});

test("nothing in the style sheet loads a file", () => {
  const everything = { has: () => true } as unknown as ReadonlySet<string>; // a set of all names
  expect(stylesFor(everything)).not.toContain("url(");
});

import { expect, test } from "vitest";

import { fill } from "./fill";

test("places are filled with text, and what has no value is empty", () => {
  expect(fill("<p>{{a}}-{{b}}</p>", { a: "one" })).toBe("<p>one-</p>");
});

test("a value is text, whatever stands in it", () => {
  const name = `<b onclick="x('&')">{{nonce}}</b>`;
  expect(fill('<i title="{{name}}">', { name, nonce: "secret" })).toBe(
    '<i title="&lt;b onclick=&quot;x(&#x27;&amp;&#x27;)&quot;&gt;{{nonce}}&lt;/b&gt;">',
  );
});

test("a value is no pattern of a replacement either", () => {
  expect(fill("{{a}}", { a: "$& $1 $`" })).toBe("$&amp; $1 $`");
});

test("a slot stands as often as there is something for it, in its place", () => {
  const page =
    '1<template data-slot="x">[{{a}}{{b}}]</template>2<template data-slot="y">!</template>3{{b}}';
  expect(fill(page, { b: "B" }, { x: [{ a: "1" }, { a: "2", b: "-" }] })).toBe(
    "1[1B][2-]23B",
  );
  expect(fill(page, {}, { y: [{}] })).toBe("12!3");
});

test("what was typed opens no slot", () => {
  const typed = '<template data-slot="y">x</template>';
  const page = '<template data-slot="x">{{a}}</template>';
  expect(fill(page, {}, { x: [{ a: typed }], y: [{}] })).not.toContain(
    "<template",
  );
});

const row = (value: string) =>
  `<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Middle name</dt><dd class="govuk-summary-list__value">${value}</dd></div>`;

test("a row without a value is not there", () => {
  expect(fill(row("{{a}}") + row("{{b}}"), { b: "Ann" })).toBe(row("Ann"));
});

test("what was chosen is chosen again, and nothing else", () => {
  const html = radio("Good") + radio("Bad");
  const chosen = `<input checked="" id="a" name="rating" type="radio" value="Bad"/>`;
  expect(fill(html, { rating: "Bad" })).toBe(radio("Good") + chosen);
  expect(fill(html, {})).toBe(html);
  expect(fill(html, { rating: "" })).toBe(html);
});

function radio(value: string): string {
  return `<input id="a" name="rating" type="radio" value="${value}"/>`;
}

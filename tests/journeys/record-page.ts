import { expect } from "vitest";

import {
  attributeOf,
  childrenOf,
  type Element,
  findAll,
  hasClass,
  parseHtml,
  textOf,
} from "./read-html.ts";

/** One card of the record as a teacher reads it. */
export type ReadCard = {
  title: string;
  rows: [label: string, value: string][];
};

/** What the date is called that a card is ordered by: of those that it has, the first. */
const ATTAINED = ["Awarded", "Completed", "Started", "End date"];
/** Words that only a program says. */
const NO_WORDS =
  /\b(?:null|undefined|NaN|Invalid Date)\b|\[object|function ?\(/;

/** The cards of the page, from top to bottom; the periods of an induction history are left out. */
export function readCards(html: string): ReadCard[] {
  return findAll(parseHtml(html), (element) =>
    hasClass(element, "govuk-summary-card"),
  ).map((card) => ({
    title: textOf(findAll(card, ({ tagName }) => /^h[23]$/.test(tagName))[0]),
    rows: findAll(card, (element) =>
      hasClass(element, "govuk-summary-card__content"),
    )
      .flatMap((content) => childrenOf(content, "dl"))
      .flatMap(rowsOf),
  }));
}

/** Each row of a list, its label and its value. */
function rowsOf(list: Element): [label: string, value: string][] {
  return childrenOf(list, "div").map((row) => [
    textOf(childrenOf(row, "dt")[0]),
    textOf(childrenOf(row, "dd")[0]),
  ]);
}

/** Newest first, what has no date last, and nothing that is empty. */
export function expectInOrder(cards: ReadCard[]): void {
  const dates = cards.map(attainedOn);
  expect(dates).toEqual(dates.toSorted((one, other) => other - one));
  for (const { title, rows } of cards) {
    expect(title).not.toBe("");
    expect(rows.length, `rows of ${title}`).toBeGreaterThan(0);
  }
}

/** No row without words, and no words that are not for people. */
export function expectNoHoles(html: string): void {
  const page = parseHtml(html);
  const rows = findAll(
    page,
    (element) =>
      hasClass(element, "govuk-summary-list__key") ||
      hasClass(element, "govuk-summary-list__value"),
  );
  expect(rows.filter((row) => textOf(row) === "")).toEqual([]);
  const [main] = findAll(page, ({ tagName }) => tagName === "main");
  expect(main && textOf(main)).toMatch(/\w/);
  expect(textOf(main)).not.toMatch(NO_WORDS);
}

/** What "Your details" says. */
export function readDetails(html: string): Record<string, string> {
  return Object.fromEntries(
    findAll(parseHtml(html), (element) => hasClass(element, "app-your-details"))
      .flatMap((details) => findAll(details, ({ tagName }) => tagName === "dl"))
      .flatMap(rowsOf),
  );
}

/** The addresses of the certificates that the page offers, in their order. */
export function certificateLinks(html: string): string[] {
  return findAll(parseHtml(html), ({ tagName }) => tagName === "a").flatMap(
    (link) => {
      const address = attributeOf(link, "href") ?? "";
      return address.startsWith("/certificates/") ? [address] : [];
    },
  );
}

function attainedOn({ rows }: ReadCard): number {
  const values = new Map(rows);
  const label = ATTAINED.find((candidate) => values.has(candidate));
  if (label === undefined) return -Infinity;
  const moment = Date.parse(`${values.get(label)} UTC`);
  expect(moment, `${label} is a date`).not.toBeNaN();
  return moment;
}

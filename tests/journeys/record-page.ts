import { expect } from "vitest";

import { findAll, hasClass, parseHtml, textOf } from "./read-html.ts";
import type { ReadCard } from "./read-record.ts";

/** What the date is called that a card is ordered by: of those that it has, the first. */
const ATTAINED = ["Awarded", "Held since", "Completed", "Started", "End date"];
/** Words that only a program says. */
const NO_WORDS =
  /\b(?:null|undefined|NaN|Invalid Date)\b|\[object|function ?\(/;

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

function attainedOn({ rows }: ReadCard): number {
  const values = new Map(rows);
  const label = ATTAINED.find((candidate) => values.has(candidate));
  if (label === undefined) return -Infinity;
  const moment = Date.parse(`${values.get(label)} UTC`);
  expect(moment, `${label} is a date`).not.toBeNaN();
  return moment;
}

import type { Page } from "playwright-core";
import { expect } from "vitest";

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
export async function readCards(page: Page): Promise<ReadCard[]> {
  return page.locator(".govuk-summary-card").evaluateAll((cards) =>
    cards.map((card) => ({
      title: card.querySelector("h2, h3")?.textContent ?? "",
      rows: Array.from(
        card.querySelectorAll(".govuk-summary-card__content > dl > div"),
        (row): [string, string] => [
          row.querySelector("dt")?.textContent?.trim() ?? "",
          row.querySelector("dd")?.textContent?.trim() ?? "",
        ],
      ),
    })),
  );
}

/** Newest first, what has no date last, and nothing that is empty (design post). */
export function expectInOrder(cards: ReadCard[]): void {
  const dates = cards.map(attainedOn);
  expect(dates).toEqual(dates.toSorted((one, other) => other - one));
  for (const { title, rows } of cards) {
    expect(title).not.toBe("");
    expect(rows.length, `rows of ${title}`).toBeGreaterThan(0);
  }
}

/** No row without words, and no words that are not for people. */
export async function expectNoHoles(page: Page): Promise<void> {
  const rows = await page
    .locator(".govuk-summary-list__key, .govuk-summary-list__value")
    .allTextContents();
  expect(rows.filter((text) => text.trim() === "")).toEqual([]);
  expect(await page.locator("main").innerText()).not.toMatch(NO_WORDS);
}

/** What "Your details" says. */
export async function readDetails(page: Page): Promise<Record<string, string>> {
  const rows = page.locator(".app-your-details dl > div");
  return Object.fromEntries(
    await rows.evaluateAll((found) =>
      found.map((row) => [
        row.querySelector("dt")?.textContent ?? "",
        row.querySelector("dd")?.textContent ?? "",
      ]),
    ),
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

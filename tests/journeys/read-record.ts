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

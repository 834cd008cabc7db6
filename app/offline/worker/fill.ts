export type Values = Readonly<Record<string, string>>;

/** What stands in the slots of a page: each as often as there are values for it. */
export type Slots = Readonly<Record<string, readonly Values[]>>;

const SLOT = /<template data-slot="([^"]+)">([\s\S]*?)<\/template>/g;
const PLACE = /\{\{(\w+)\}\}/g;
/** One of several things to choose. */
const CHOICE = /<input [^>]*name="(\w+)" type="radio" value="([^"]*)"[^>]*>/g;
/** A row of a summary list without a value. */
const EMPTY_ROW =
  /<div class="govuk-summary-list__row"><dt class="[^"]*">[^<]*<\/dt><dd class="[^"]*"><\/dd><\/div>/g;

/**
 * Fills a blank page: `{{name}}` with a value, and each slot as often as it is asked for. Values are
 * text, and nothing that stands in them is a place. A row of a list that stays empty goes.
 */
export function fill(html: string, values: Values, slots: Slots = {}): string {
  let filled = "";
  let from = 0;
  for (const { 0: whole, 1: name = "", 2: inner = "", index } of html.matchAll(
    SLOT,
  )) {
    filled += fillPlaces(html.slice(from, index), values);
    for (const own of slots[name] ?? [])
      filled += fillPlaces(inner, { ...values, ...own });
    from = index + whole.length;
  }
  return filled + fillPlaces(html.slice(from), values);
}

function fillPlaces(html: string, values: Values): string {
  return html
    .replace(PLACE, (_, name: string) => escape(values[name] ?? ""))
    .replace(CHOICE, (input, name: string, value: string) =>
      escape(values[name] ?? "") === value
        ? input.replace("<input ", '<input checked="" ')
        : input,
    )
    .replace(EMPTY_ROW, "");
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? "");
}

import { rules } from "virtual:page-styles";

/** Where a page wants its styles; replaced when the rest of it is there. */
export const STYLES_PLACE = "/*styles*/";

/**
 * Puts the styles into a page that is otherwise ready: only the rules for classes that stand in its
 * markup. A page carries what it uses and nothing else, and nobody has to keep a list of it.
 */
export function withStyles(markup: string): string {
  return markup.replace(STYLES_PLACE, () => keptStyles(classLists(markup)));
}

/** Pages are of few kinds: nothing of anybody's is in a list of classes, and the rules never change. */
const kept = new Map<string, string>();
const MOST_KEPT = 200;

function keptStyles(lists: ReadonlySet<string>): string {
  const kind = [...lists].join();
  const known = kept.get(kind);
  if (known !== undefined) return known;
  const names = [...lists].flatMap((list) => list.split(" "));
  const css = stylesFor(new Set(names));
  if (kept.size < MOST_KEPT) kept.set(kind, css);
  return css;
}

/** The rules for elements with these classes, in the order of the style sheet. */
export function stylesFor(classes: ReadonlySet<string>): string {
  let css = "";
  let open = "";
  for (const { within, selectors, declarations } of rules) {
    const used = selectors.filter((selector) =>
      selector.classes.every((name) => classes.has(name)),
    );
    if (used.length === 0) continue;
    if (within !== open) {
      css += (open && "}") + (within && `${within}{`);
      open = within;
    }
    css += `${used.map(({ text }) => text).join(",")}{${declarations}}`;
  }
  return css + (open && "}");
}

/** The values of all `class` attributes, each once. */
function classLists(markup: string): Set<string> {
  const lists = new Set<string>();
  const mark = ' class="';
  for (let at = markup.indexOf(mark); at >= 0; at = markup.indexOf(mark, at)) {
    const from = at + mark.length;
    at = markup.indexOf('"', from);
    lists.add(markup.slice(from, at));
  }
  return lists;
}

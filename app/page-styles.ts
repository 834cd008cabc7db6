import { rules } from "virtual:page-styles";

/** Where a page wants its styles; replaced when the rest of it is there. */
export const STYLES_PLACE = "/*styles*/";

/**
 * A page that is otherwise ready, with its styles, as it is sent: only the rules for classes that stand in its
 * markup. A page carries what it uses and nothing else, and nobody has to keep a list of it. As bytes,
 * because a text in which a single apostrophe is no Latin letter takes twice as much, and goes at once.
 */
export function styledPage(markup: string): Uint8Array<ArrayBuffer> {
  const at = markup.indexOf(STYLES_PLACE);
  if (at < 0) throw new Error("The page has no place for its styles");
  const styles = keptStyles(classLists(markup));
  const before = bytesOf(`<!DOCTYPE html>${markup.slice(0, at)}`);
  const after = bytesOf(markup.slice(at + STYLES_PLACE.length));
  const page = new Uint8Array(before.length + styles.length + after.length);
  page.set(before);
  page.set(styles, before.length);
  page.set(after, before.length + styles.length);
  return page;
}

/** Pages are of few kinds: nothing of anybody's is in a list of classes, and the rules never change. */
const kept = new Map<string, Uint8Array>();
const MOST_KEPT = 200;

function keptStyles(lists: ReadonlySet<string>): Uint8Array {
  const kind = [...lists].join();
  const known = kept.get(kind);
  if (known !== undefined) return known;
  const names = [...lists].flatMap((list) => list.split(" "));
  const css = bytesOf(stylesFor(new Set(names)));
  if (kept.size < MOST_KEPT) kept.set(kind, css);
  return css;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

type Rule = {
  within: string;
  selectors: { text: string; classes: string[] }[];
  declarations: string;
};

let parsed: Rule[] | undefined;

/** The rules for elements with these classes, in the order of the style sheet. */
export function stylesFor(classes: ReadonlySet<string>): string {
  parsed ??= JSON.parse(rules) as Rule[]; // as the build has put it there
  let css = "";
  let open = "";
  for (const { within, selectors, declarations } of parsed) {
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

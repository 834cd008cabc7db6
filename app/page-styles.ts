import { rules } from "virtual:page-styles";

/** Where a page wants its styles; replaced when the rest of it is there. */
export const STYLES_PLACE = "/*styles*/";

/**
 * Puts the styles into a page that is otherwise ready: only the rules for classes that stand in its
 * markup. A page carries what it uses and nothing else, and nobody has to keep a list of it.
 */
export function withStyles(markup: string): string {
  return markup.replace(STYLES_PLACE, () => stylesFor(classesIn(markup)));
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

function classesIn(markup: string): Set<string> {
  const classes = new Set<string>();
  for (const [, names = ""] of markup.matchAll(/ class="([^"]*)"/g)) {
    for (const name of names.split(" ")) classes.add(name);
  }
  return classes;
}

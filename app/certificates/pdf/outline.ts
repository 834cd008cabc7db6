import { reserveObject, setObject, textString } from "./pdf-file";
import type { PdfBody } from "./pdf-file";

/**
 * Bookmarks that lead to the pages (ISO 32000-2, 12.3.3), shown when the document is opened. One page
 * has none.
 *
 * @returns what the catalog says of them
 */
export function writeOutline(
  body: PdfBody,
  marks: readonly { title: string; page: string }[],
): string {
  if (marks.length < 2) return "";
  const outline = reserveObject(body);
  const items = marks.map(() => reserveObject(body));
  marks.forEach(({ title, page }, at) => {
    const before = at > 0 ? `/Prev ${items[at - 1]}` : "";
    const after = at + 1 < items.length ? `/Next ${items[at + 1]}` : "";
    setObject(body, items[at] ?? "", {
      dictionary: `/Title${textString(title)}/Parent ${outline}/Dest[${page}/Fit]${before}${after}`,
    });
  });
  setObject(body, outline, {
    dictionary: `/Type/Outlines/First ${items[0]}/Last ${items.at(-1)}/Count ${items.length}`,
  });
  return `/Outlines ${outline}/PageMode/UseOutlines`;
}

import type { ComponentPropsWithoutRef } from "react";

type DataAttributes = {
  [name: `data-${string}`]: string | number | boolean | undefined;
};

/** What a link given as an item of a list may carry besides its address and text. */
export type LinkAttributes = Omit<
  ComponentPropsWithoutRef<"a">,
  "href" | "children" | "className" | "dangerouslySetInnerHTML"
> &
  DataAttributes;

/** What is left out of a list that is written with conditions in it. */
export type Absent = false | null | undefined | "";

/** The items of a list that are there. */
export function present<Item extends object>(
  items: readonly (Item | Absent)[],
): Item[] {
  return items.filter((item): item is Item => Boolean(item));
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

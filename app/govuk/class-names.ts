/** Joins the class names that hold; a class that does not is `false` or not given. */
export function classNames(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}

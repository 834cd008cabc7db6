/** What is wrong with a form, by the name of the field; the first thing that is wrong with it. */
export type FormErrors = Record<string, string>;

/**
 * The errors as the error summary lists them, each with a link to its field. The id of a field is
 * its name, unless `ids` says otherwise.
 */
export function summaryOf(
  errors: FormErrors,
  ids: Record<string, string> = {},
): { text: string; href: string }[] {
  return Object.entries(errors).map(([name, text]) => ({
    text,
    href: `#${ids[name] ?? name}`,
  }));
}

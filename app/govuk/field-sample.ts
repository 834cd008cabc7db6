import { content, given } from "./official-fixtures";

/** What GOV.UK's examples say of the label, hint and error of a field. */
export type FieldOptions = {
  id?: string;
  label?: {
    text?: string;
    html?: string;
    classes?: string;
    isPageHeading?: boolean;
  };
  hint?: { text?: string; html?: string };
  errorMessage?: { text?: string };
  describedBy?: string;
  classes?: string;
};

/** The same as our fields take it. */
export function fieldOf({
  id,
  label = {},
  hint,
  errorMessage,
  describedBy,
  classes,
}: FieldOptions) {
  return {
    label: content(label),
    ...given({
      id,
      labelClassName: label.classes,
      isHeading: label.isPageHeading,
      hint: hint && content(hint),
      error: errorMessage?.text,
      "aria-describedby": describedBy,
      className: classes,
    }),
  };
}

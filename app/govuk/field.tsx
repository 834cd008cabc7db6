import type { ReactNode } from "react";

import { classNames } from "./class-names";

/** What every field has around it: its label, and what helps to fill it in. */
export type FieldProps = {
  label: ReactNode;
  labelClassName?: string | undefined;
  /** Where the label is the one question of the page. */
  isHeading?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong with what was sent, if anything is. */
  error?: string | undefined;
};

/** The group of one field: label, hint, error and then the field itself, which they describe. */
export function Field({
  id,
  label,
  labelClassName,
  isHeading = false,
  hint,
  error,
  children,
}: FieldProps & { id: string; children: ReactNode }) {
  const labelled = (
    <label className={classNames("govuk-label", labelClassName)} htmlFor={id}>
      {label}
    </label>
  );
  return (
    <FormGroup hasError={Boolean(error)}>
      {isHeading ? (
        <h1 className="govuk-label-wrapper">{labelled}</h1>
      ) : (
        labelled
      )}
      <Explanation id={id} hint={hint} error={error} />
      {children}
    </FormGroup>
  );
}

/** What belongs together, with a red edge where something is wrong with it. */
export function FormGroup({
  hasError,
  children,
}: {
  hasError: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={classNames(
        "govuk-form-group",
        hasError && "govuk-form-group--error",
      )}
    >
      {children}
    </div>
  );
}

type Explained = Pick<FieldProps, "hint" | "error"> & { id: string };

/** Hint and error of a field, or of a group of fields. */
export function Explanation({ id, hint, error }: Explained) {
  return (
    <>
      {hint ? (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span>
          {` ${error}`}
        </p>
      ) : null}
    </>
  );
}

/** The ids of hint and error, for `aria-describedby`. */
export function describedBy(
  { id, hint, error }: Explained,
  more?: string,
): string | undefined {
  const ids = [more, hint && `${id}-hint`, error && `${id}-error`];
  return ids.filter(Boolean).join(" ") || undefined;
}

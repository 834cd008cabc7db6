import type { ComponentPropsWithoutRef } from "react";

import { classNames } from "./class-names";
import { describedBy, Field, type FieldProps } from "./field";

type TextareaProps = FieldProps &
  Omit<ComponentPropsWithoutRef<"textarea">, "value" | "defaultValue"> & {
    name: string;
    /** What stands in it when the page comes. */
    value?: string | undefined;
  };

/**
 * Several lines of text.
 * https://design-system.service.gov.uk/components/textarea/
 */
export function Textarea({
  name,
  id = name,
  label,
  labelClassName,
  isHeading,
  hint,
  error,
  value,
  rows = 5,
  className,
  "aria-describedby": described,
  ...attributes
}: TextareaProps) {
  const field = { label, labelClassName, isHeading, hint, error };
  return (
    <Field id={id} {...field}>
      <textarea
        {...attributes}
        className={classNames(
          "govuk-textarea",
          className,
          Boolean(error) && "govuk-textarea--error",
        )}
        id={id}
        name={name}
        rows={rows}
        aria-describedby={describedBy({ id, hint, error }, described)}
        defaultValue={value}
      />
    </Field>
  );
}

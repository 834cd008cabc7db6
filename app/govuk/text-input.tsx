import type { ComponentPropsWithoutRef } from "react";

import { classNames } from "./class-names";
import { describedBy, Field, type FieldProps } from "./field";

type TextInputProps = FieldProps &
  Omit<ComponentPropsWithoutRef<"input">, "value" | "disabled"> & {
    name: string;
    /** What stands in it when the page comes. */
    value?: string | undefined;
  };

/**
 * One line of text. Its id is its name unless told otherwise.
 * https://design-system.service.gov.uk/components/text-input/
 */
export function TextInput({
  name,
  id = name,
  label,
  labelClassName,
  isHeading,
  hint,
  error,
  value,
  type = "text",
  className,
  "aria-describedby": described,
  ...attributes
}: TextInputProps) {
  const field = { label, labelClassName, isHeading, hint, error };
  return (
    <Field id={id} {...field}>
      <input
        {...attributes}
        className={classNames(
          "govuk-input",
          className,
          Boolean(error) && "govuk-input--error",
        )}
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        aria-describedby={describedBy({ id, hint, error }, described)}
      />
    </Field>
  );
}

import type { ComponentPropsWithoutRef } from "react";

import { classNames } from "./class-names";
import { describedBy, Field, type FieldProps } from "./field";

/** What every kind of `<input>` with a label takes; its id is its name unless told otherwise. */
export type LabelledInputProps = FieldProps &
  Omit<ComponentPropsWithoutRef<"input">, "value" | "disabled"> & {
    name: string;
  };

/** An `<input>` with its label, hint and error; `block` is the class of its kind. */
export function LabelledInput({
  block,
  name,
  id = name,
  label,
  labelClassName,
  isHeading,
  hint,
  error,
  className,
  "aria-describedby": described,
  ...attributes
}: LabelledInputProps & { block: string }) {
  const field = { label, labelClassName, isHeading, hint, error };
  return (
    <Field id={id} {...field}>
      <input
        {...attributes}
        className={classNames(
          block,
          className,
          Boolean(error) && `${block}--error`,
        )}
        id={id}
        name={name}
        aria-describedby={describedBy({ id, hint, error }, described)}
      />
    </Field>
  );
}

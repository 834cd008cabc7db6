import type { ComponentPropsWithoutRef } from "react";

import { classNames } from "./class-names";
import { describedBy, Field, type FieldProps } from "./field";

type FileUploadProps = FieldProps &
  Omit<ComponentPropsWithoutRef<"input">, "value" | "type" | "disabled"> & {
    name: string;
  };

/**
 * Chooses a file, as the browser offers it.
 * https://design-system.service.gov.uk/components/file-upload/
 */
export function FileUpload({
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
}: FileUploadProps) {
  const field = { label, labelClassName, isHeading, hint, error };
  return (
    <Field id={id} {...field}>
      <input
        {...attributes}
        className={classNames(
          "govuk-file-upload",
          className,
          Boolean(error) && "govuk-file-upload--error",
        )}
        id={id}
        name={name}
        type="file"
        aria-describedby={describedBy({ id, hint, error }, described)}
      />
    </Field>
  );
}

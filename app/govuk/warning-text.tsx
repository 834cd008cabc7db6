import type { ComponentPropsWithoutRef, ReactNode } from "react";

import { classNames } from "./class-names";

type WarningTextProps = ComponentPropsWithoutRef<"div"> & {
  /** What the exclamation mark says to those who cannot see it. */
  iconText?: ReactNode;
};

/**
 * Something that matters before going on, such as what cannot be undone.
 * https://design-system.service.gov.uk/components/warning-text/
 */
export function WarningText({
  iconText = "Warning",
  children,
  className,
  ...attributes
}: WarningTextProps) {
  return (
    <div
      {...attributes}
      className={classNames("govuk-warning-text", className)}
    >
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconText}</span>
        {children}
      </strong>
    </div>
  );
}

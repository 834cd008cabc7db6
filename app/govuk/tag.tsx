import type { ComponentPropsWithoutRef } from "react";

import { classNames } from "./class-names";

/**
 * How something stands, in a word or two.
 * https://design-system.service.gov.uk/components/tag/
 */
export function Tag({
  children,
  className,
  ...attributes
}: ComponentPropsWithoutRef<"strong">) {
  return (
    <strong {...attributes} className={classNames("govuk-tag", className)}>
      {children}
    </strong>
  );
}

import type { ComponentPropsWithoutRef } from "react";

import { classNames } from "./class-names";

/**
 * Text that stands apart from what is around it.
 * https://design-system.service.gov.uk/components/inset-text/
 */
export function InsetText({
  children,
  className,
  ...attributes
}: ComponentPropsWithoutRef<"div">) {
  return (
    <div {...attributes} className={classNames("govuk-inset-text", className)}>
      {children}
    </div>
  );
}

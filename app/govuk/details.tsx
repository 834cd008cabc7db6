import type { ComponentPropsWithoutRef, ReactNode } from "react";

import { classNames } from "./class-names";

type DetailsProps = ComponentPropsWithoutRef<"details"> & {
  summary: ReactNode;
};

/**
 * Text that only some need, folded away under a link; works without script.
 * https://design-system.service.gov.uk/components/details/
 */
export function Details({
  summary,
  children,
  className,
  ...attributes
}: DetailsProps) {
  return (
    <details {...attributes} className={classNames("govuk-details", className)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}

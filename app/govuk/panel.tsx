import type { ComponentPropsWithoutRef, ReactNode } from "react";

import { classNames } from "./class-names";

type PanelProps = Omit<ComponentPropsWithoutRef<"div">, "title"> & {
  title: ReactNode;
};

/**
 * What has been done, at the top of a page that confirms it.
 * https://design-system.service.gov.uk/components/panel/
 */
export function Panel({
  title,
  className,
  children,
  ...attributes
}: PanelProps) {
  return (
    <div
      {...attributes}
      className={classNames("govuk-panel govuk-panel--confirmation", className)}
    >
      <h1 className="govuk-panel__title">{title}</h1>
      {children ? <div className="govuk-panel__body">{children}</div> : null}
    </div>
  );
}

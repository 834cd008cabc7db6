import type { ComponentPropsWithoutRef } from "react";

import { classNames } from "./class-names";

type BackLinkProps = ComponentPropsWithoutRef<"a"> & { href: string };

/**
 * Above `<main>`, never beside breadcrumbs.
 * https://design-system.service.gov.uk/components/back-link/
 */
export function BackLink({
  children = "Back",
  className,
  ...attributes
}: BackLinkProps) {
  return (
    <a {...attributes} className={classNames("govuk-back-link", className)}>
      {children}
    </a>
  );
}

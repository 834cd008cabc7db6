import type { ComponentPropsWithoutRef } from "react";

import { classNames } from "./class-names";

type SkipLinkProps = ComponentPropsWithoutRef<"a">;

/**
 * First thing in `<body>`, so that a keyboard reaches the content in one step.
 * https://design-system.service.gov.uk/components/skip-link/
 */
export function SkipLink({
  href = "#main-content",
  children = "Skip to main content",
  className,
  ...attributes
}: SkipLinkProps) {
  return (
    <a
      {...attributes}
      href={href}
      className={classNames("govuk-skip-link", className)}
    >
      {children}
    </a>
  );
}

import type { ComponentPropsWithoutRef } from "react";
import { logo } from "virtual:govuk-logo";

import { classNames } from "./class-names";

type HeaderProps = Omit<ComponentPropsWithoutRef<"div">, "children"> & {
  /** Where the logo leads. */
  homepage?: string;
  containerClassName?: string;
};

/**
 * The black bar with the GOV.UK logo. The name of the service is in the service navigation below it.
 * https://design-system.service.gov.uk/components/header/
 */
export function Header({
  homepage = "https://www.gov.uk",
  containerClassName = "govuk-width-container",
  className,
  ...attributes
}: HeaderProps) {
  return (
    <div {...attributes} className={classNames("govuk-header", className)}>
      <div
        className={classNames("govuk-header__container", containerClassName)}
      >
        <div className="govuk-header__logo">
          {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the logo has a label */}
          <a
            href={homepage}
            className="govuk-header__homepage-link"
            dangerouslySetInnerHTML={{ __html: logo }}
          />
        </div>
      </div>
    </div>
  );
}

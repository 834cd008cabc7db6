import type { ComponentPropsWithoutRef, ReactNode } from "react";

import { classNames } from "./class-names";

type PhaseBannerProps = ComponentPropsWithoutRef<"div"> & {
  /** "Alpha" or "Beta". */
  phase: ReactNode;
  phaseClassName?: string;
};

/**
 * Says that the service is still being worked on, and where to say what is wrong with it.
 * https://design-system.service.gov.uk/components/phase-banner/
 */
export function PhaseBanner({
  phase,
  phaseClassName,
  children,
  className,
  ...attributes
}: PhaseBannerProps) {
  return (
    <div
      {...attributes}
      className={classNames(
        "govuk-phase-banner govuk-width-container",
        className,
      )}
    >
      <p className="govuk-phase-banner__content">
        <strong
          className={classNames(
            "govuk-tag govuk-phase-banner__content__tag",
            phaseClassName,
          )}
        >
          {phase}
        </strong>
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}

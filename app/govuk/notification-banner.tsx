import type { ComponentPropsWithoutRef, ReactNode } from "react";

import type { HeadingLevel } from "./attributes";
import { classNames } from "./class-names";

type NotificationBannerProps = Omit<
  ComponentPropsWithoutRef<"div">,
  "title"
> & {
  /** `success`: something the teacher just did worked; read out at once, and focused by script. */
  type?: "important" | "success";
  /** The message, when it is one line; longer content goes in `children`. */
  heading?: ReactNode;
  title?: ReactNode;
  titleId?: string;
  headingLevel?: HeadingLevel;
  /** Whether script moves focus to it; left to GOV.UK Frontend (an alert does) when not given. */
  takesFocus?: boolean;
};

/**
 * News about the service or about what was just done, before the `<h1>`.
 * https://design-system.service.gov.uk/components/notification-banner/
 */
export function NotificationBanner({
  type = "important",
  heading,
  title = type === "success" ? "Success" : "Important",
  titleId = "govuk-notification-banner-title",
  headingLevel = 2,
  role = type === "success" ? "alert" : "region",
  takesFocus,
  children,
  className,
  ...attributes
}: NotificationBannerProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div
      {...attributes}
      className={classNames(
        "govuk-notification-banner",
        type === "success" && "govuk-notification-banner--success",
        className,
      )}
      role={role}
      aria-labelledby={titleId}
      data-disable-auto-focus={
        takesFocus === undefined ? undefined : !takesFocus
      }
    >
      <div className="govuk-notification-banner__header">
        <Heading className="govuk-notification-banner__title" id={titleId}>
          {title}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {heading ? (
          <p className="govuk-notification-banner__heading">{heading}</p>
        ) : null}
        {children}
      </div>
    </div>
  );
}

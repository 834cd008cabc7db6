import type { ComponentPropsWithoutRef, ReactNode } from "react";

import type { LinkAttributes } from "./attributes";
import { classNames } from "./class-names";

export type SummarisedError = {
  text: ReactNode;
  /** `#` and the id of the first field to put right. */
  href?: string;
  attributes?: LinkAttributes;
};

type ErrorSummaryProps = Omit<
  ComponentPropsWithoutRef<"div">,
  "children" | "title"
> & {
  errors: readonly SummarisedError[];
  title?: ReactNode;
  description?: ReactNode;
  /** Whether script moves focus to it on load; GOV.UK Frontend does when not given. */
  takesFocus?: boolean;
};

/**
 * At the top of `<main>` when a form came back: every error, each leading to its field.
 * https://design-system.service.gov.uk/components/error-summary/
 */
export function ErrorSummary({
  errors,
  title = "There is a problem",
  description,
  takesFocus,
  className,
  ...attributes
}: ErrorSummaryProps) {
  return (
    <div
      {...attributes}
      className={classNames("govuk-error-summary", className)}
      data-disable-auto-focus={
        takesFocus === undefined ? undefined : !takesFocus
      }
    >
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description ? <p>{description}</p> : null}
          {errors.length > 0 ? (
            <ul className="govuk-list govuk-error-summary__list">
              {errors.map((error, index) => (
                <li key={index}>
                  <ErrorText {...error} />
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function ErrorText({ text, href, attributes }: SummarisedError) {
  if (href === undefined) return <>{text}</>;
  return (
    <a href={href} {...attributes}>
      {text}
    </a>
  );
}

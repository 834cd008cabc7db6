import type { ComponentPropsWithoutRef, ReactNode } from "react";

import type { Absent, HeadingLevel } from "./attributes";
import { classNames } from "./class-names";
import { ActionLink, type SummaryAction } from "./summary-action";
import { SummaryList, type SummaryRow } from "./summary-list";

type SummaryCardProps = Omit<ComponentPropsWithoutRef<"div">, "title"> & {
  title?: ReactNode;
  headingLevel?: HeadingLevel;
  titleClassName?: string;
  actions?: readonly SummaryAction[];
  actionsClassName?: string;
  rows: readonly (SummaryRow | Absent)[];
  listClassName?: string;
};

/**
 * A summary list in a box with a heading and links of its own; `children` follow the list inside it.
 * https://design-system.service.gov.uk/components/summary-list/#summary-cards
 */
export function SummaryCard({
  title,
  headingLevel = 2,
  titleClassName,
  actions = [],
  actionsClassName,
  rows,
  listClassName,
  children,
  className,
  ...attributes
}: SummaryCardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div
      {...attributes}
      className={classNames("govuk-summary-card", className)}
    >
      <div className="govuk-summary-card__title-wrapper">
        {title ? (
          <Heading
            className={classNames("govuk-summary-card__title", titleClassName)}
          >
            {title}
          </Heading>
        ) : null}
        <CardActions
          actions={actions}
          title={title}
          className={actionsClassName}
        />
      </div>
      <div className="govuk-summary-card__content">
        <SummaryList rows={rows} cardTitle={title} className={listClassName} />
        {children}
      </div>
    </div>
  );
}

type CardActionsProps = {
  actions: readonly SummaryAction[];
  title: ReactNode;
  className: string | undefined;
};

function CardActions({ actions, title, className }: CardActionsProps) {
  if (actions.length === 0) return null;
  const links = actions.map((action, index) => (
    <ActionLink key={index} action={action} cardTitle={title} />
  ));
  const classes = classNames("govuk-summary-card__actions", className);
  if (links.length === 1) return <div className={classes}>{links}</div>;
  return (
    <ul className={classes}>
      {links.map((link) => (
        <li key={link.key} className="govuk-summary-card__action">
          {link}
        </li>
      ))}
    </ul>
  );
}

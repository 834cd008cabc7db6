import type { ComponentPropsWithoutRef, ReactNode } from "react";

import { present, type Absent } from "./attributes";
import { classNames } from "./class-names";
import { ActionLink, type SummaryAction } from "./summary-action";

export type SummaryRow = {
  key: ReactNode;
  value: ReactNode;
  actions?: readonly SummaryAction[];
  className?: string;
  keyClassName?: string;
  valueClassName?: string;
  actionsClassName?: string;
};

type SummaryListProps = Omit<ComponentPropsWithoutRef<"dl">, "children"> & {
  rows: readonly (SummaryRow | Absent)[];
  /** Title of the card that the list is in, which its links then name. */
  cardTitle?: ReactNode;
};

/**
 * Facts as pairs of key and value, each with the links that change it.
 * https://design-system.service.gov.uk/components/summary-list/
 */
export function SummaryList({
  rows,
  cardTitle,
  className,
  ...attributes
}: SummaryListProps) {
  const shown = present(rows);
  const someHaveActions = shown.some(hasActions);
  return (
    <dl {...attributes} className={classNames("govuk-summary-list", className)}>
      {shown.map((row, index) => (
        <Row
          key={index}
          row={row}
          someHaveActions={someHaveActions}
          cardTitle={cardTitle}
        />
      ))}
    </dl>
  );
}

function hasActions(row: SummaryRow) {
  return Boolean(row.actions?.length);
}

type RowProps = {
  row: SummaryRow;
  someHaveActions: boolean;
  cardTitle: ReactNode;
};

function Row({ row, someHaveActions, cardTitle }: RowProps) {
  return (
    <div
      className={classNames(
        "govuk-summary-list__row",
        someHaveActions &&
          !hasActions(row) &&
          "govuk-summary-list__row--no-actions",
        row.className,
      )}
    >
      <dt className={classNames("govuk-summary-list__key", row.keyClassName)}>
        {row.key}
      </dt>
      <dd
        className={classNames("govuk-summary-list__value", row.valueClassName)}
      >
        {row.value}
      </dd>
      {row.actions?.length ? (
        <dd
          className={classNames(
            "govuk-summary-list__actions",
            row.actionsClassName,
          )}
        >
          <RowActions actions={row.actions} cardTitle={cardTitle} />
        </dd>
      ) : null}
    </div>
  );
}

type RowActionsProps = {
  actions: readonly SummaryAction[];
  cardTitle: ReactNode;
};

function RowActions({ actions, cardTitle }: RowActionsProps) {
  const links = actions.map((action, index) => (
    <ActionLink key={index} action={action} cardTitle={cardTitle} />
  ));
  if (links.length === 1) return <>{links}</>;
  return (
    <ul className="govuk-summary-list__actions-list">
      {links.map((link) => (
        <li key={link.key} className="govuk-summary-list__actions-list-item">
          {link}
        </li>
      ))}
    </ul>
  );
}

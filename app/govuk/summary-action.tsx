import type { ReactNode } from "react";

import type { LinkAttributes } from "./attributes";
import { classNames } from "./class-names";

export type SummaryAction = {
  text: ReactNode;
  href: string;
  /** What the link changes, for those who hear it away from its row: "Change" + "name". */
  visuallyHiddenText?: string;
  className?: string;
  attributes?: LinkAttributes;
};

type ActionLinkProps = { action: SummaryAction; cardTitle: ReactNode };

/**
 * The link of a row or of a card, told apart from its like by hidden text.
 * https://design-system.service.gov.uk/components/summary-list/#row-actions
 */
export function ActionLink({ action, cardTitle }: ActionLinkProps) {
  const { text, href, visuallyHiddenText, className, attributes } = action;
  return (
    <a
      className={classNames("govuk-link", className)}
      href={href}
      {...attributes}
    >
      {text}
      {visuallyHiddenText || cardTitle ? (
        <span className="govuk-visually-hidden">
          {hiddenText(visuallyHiddenText, cardTitle)}
        </span>
      ) : null}
    </a>
  );
}

function hiddenText(text: string | undefined, cardTitle: ReactNode): ReactNode {
  const start = text ? ` ${text}` : "";
  if (!cardTitle) return start;
  // One string is one text node: React would part two with a comment.
  if (typeof cardTitle === "string") return `${start} (${cardTitle})`;
  return (
    <>
      {`${start} (`}
      {cardTitle})
    </>
  );
}

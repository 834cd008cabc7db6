import fixtures from "govuk-frontend/dist/govuk/components/notification-banner/fixtures.json";

import type { HeadingLevel } from "./attributes";
import { NotificationBanner } from "./notification-banner";
import {
  type Attributes,
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";

type Options = {
  text?: string;
  html?: string;
  type?: string;
  titleText?: string;
  titleHtml?: string;
  titleId?: string;
  titleHeadingLevel?: HeadingLevel;
  role?: "alert" | "region" | "banner";
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes & { tabindex?: number };
};

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ attributes: { tabindex, ...attributes } = {}, ...options }) => (
    <NotificationBanner
      {...given({
        type: options.type === "success" ? options.type : undefined,
        heading: options.html ? undefined : options.text,
        title: content(
          given({ text: options.titleText, html: options.titleHtml }),
        ),
        titleId: options.titleId,
        headingLevel: options.titleHeadingLevel,
        role: options.role,
        takesFocus:
          options.disableAutoFocus === undefined
            ? undefined
            : !options.disableAutoFocus,
        className: options.classes,
        tabIndex: tabindex,
      })}
      {...attributes}
    >
      {content(given({ html: options.html }))}
    </NotificationBanner>
  ),
});

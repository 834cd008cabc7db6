import fixtures from "govuk-frontend/dist/govuk/components/warning-text/fixtures.json";

import {
  type Attributes,
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";
import { WarningText } from "./warning-text";

type Options = {
  text?: string;
  html?: string;
  iconFallbackText?: string;
  classes?: string;
  attributes?: Attributes;
};

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ iconFallbackText, classes, attributes, ...options }) => (
    <WarningText
      {...given({ iconText: iconFallbackText, className: classes })}
      {...attributes}
    >
      {content(options)}
    </WarningText>
  ),
});

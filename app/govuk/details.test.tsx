import fixtures from "govuk-frontend/dist/govuk/components/details/fixtures.json";

import { Details } from "./details";
import {
  type Attributes,
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";

type Options = {
  summaryText?: string;
  summaryHtml?: string;
  text?: string;
  html?: string;
  id?: string;
  open?: boolean;
  classes?: string;
  attributes?: Attributes;
};

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({
    summaryText,
    summaryHtml,
    id,
    open,
    classes,
    attributes,
    ...options
  }) => (
    <Details
      summary={content(given({ text: summaryText, html: summaryHtml }))}
      {...given({ id, open, className: classes })}
      {...attributes}
    >
      {content(options)}
    </Details>
  ),
});

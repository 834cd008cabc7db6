import fixtures from "govuk-frontend/dist/govuk/components/inset-text/fixtures.json";

import { InsetText } from "./inset-text";
import {
  type Attributes,
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";

type Options = {
  text?: string;
  html?: string;
  id?: string;
  classes?: string;
  attributes?: Attributes;
};

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ id, classes, attributes, ...options }) => (
    <InsetText {...given({ id, className: classes })} {...attributes}>
      {content(options)}
    </InsetText>
  ),
});

import fixtures from "govuk-frontend/dist/govuk/components/tag/fixtures.json";

import {
  type Attributes,
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";
import { Tag } from "./tag";

type Options = {
  text?: string;
  html?: string;
  classes?: string;
  attributes?: Attributes;
};

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ classes, attributes, ...options }) => (
    <Tag {...given({ className: classes })} {...attributes}>
      {content(options)}
    </Tag>
  ),
});

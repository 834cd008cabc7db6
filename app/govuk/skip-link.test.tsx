import fixtures from "govuk-frontend/dist/govuk/components/skip-link/fixtures.json";

import {
  type Attributes,
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";
import { SkipLink } from "./skip-link";

type Options = {
  text?: string;
  html?: string;
  href?: string;
  classes?: string;
  attributes?: Attributes;
};

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ href = "#content", classes, attributes, ...options }) => (
    <SkipLink {...given({ href, className: classes })} {...attributes}>
      {content(options)}
    </SkipLink>
  ),
});

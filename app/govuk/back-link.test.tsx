import fixtures from "govuk-frontend/dist/govuk/components/back-link/fixtures.json";

import { BackLink } from "./back-link";
import {
  type Attributes,
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";

type Options = {
  text?: string;
  html?: string;
  href?: string;
  classes?: string;
  attributes?: Attributes;
};

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ href = "#", classes, attributes, ...options }) => (
    <BackLink href={href} {...given({ className: classes })} {...attributes}>
      {content(options)}
    </BackLink>
  ),
});

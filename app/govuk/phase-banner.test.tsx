import fixtures from "govuk-frontend/dist/govuk/components/phase-banner/fixtures.json";

import {
  type Attributes,
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";
import { PhaseBanner } from "./phase-banner";

type Options = {
  tag?: { text?: string; html?: string; classes?: string };
  text?: string;
  html?: string;
  classes?: string;
  attributes?: Attributes;
};

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ tag, classes, attributes, ...options }) => (
    <PhaseBanner
      phase={content(tag)}
      {...given({ phaseClassName: tag?.classes, className: classes })}
      {...attributes}
    >
      {content(options)}
    </PhaseBanner>
  ),
});

import fixtures from "govuk-frontend/dist/govuk/components/panel/fixtures.json";

import {
  type Attributes,
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";
import { Panel } from "./panel";

type Options = {
  titleText?: string;
  titleHtml?: string;
  text?: string;
  html?: string;
  classes?: string;
  attributes?: Attributes;
};

const INTERRUPTION = "nothing of ours interrupts anybody";

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ titleText, titleHtml, classes, attributes, ...options }) => (
    <Panel
      title={content({ ...given({ text: titleText, html: titleHtml }) })}
      {...given({ className: classes })}
      {...attributes}
    >
      {options.text || options.html ? content(options) : null}
    </Panel>
  ),
  notCompared: {
    interruption: INTERRUPTION,
    "interruption-with-content-with-long-line-length": INTERRUPTION,
    "interruption-with-headings-content-and-lists": INTERRUPTION,
    "interruption with custom classes": INTERRUPTION,
    "interruption, no actions": INTERRUPTION,
  },
  notOffered: {
    actions: INTERRUPTION,
    headingLevel: "it is the heading of its page",
  },
});

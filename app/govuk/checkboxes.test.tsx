import fixtures from "govuk-frontend/dist/govuk/components/checkboxes/fixtures.json";

import { Checkboxes } from "./checkboxes";
import {
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";

type Text = { text?: string; html?: string };
type Options = {
  name: string;
  idPrefix?: string;
  fieldset?: { legend?: Text };
  hint?: Text;
  errorMessage?: { text?: string };
  items: (Text & { value: string })[];
};

const NO_GROUPS = "ours are not in groups";
const NO_REVEALS = "nothing is revealed without script";
const LEGEND = "a legend, and what is with it, describes them";
const PLAIN = "each is its text and nothing else, and none is chosen";

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ name, idPrefix, fieldset, hint, errorMessage, items }) => (
    <Checkboxes
      name={name}
      legend={content(fieldset?.legend)}
      items={items.map((item) => ({
        value: item.value,
        text: content(item),
      }))}
      {...given({
        idPrefix,
        hint: hint && content(hint),
        error: errorMessage?.text,
      })}
    />
  ),
  notOffered: {
    classes: "it has no use here",
    attributes: "it has no use here",
    formGroup: "its classes are for layouts that we do not have",
    values: "nothing is chosen beforehand",
    describedBy: "its legend and hint describe it",
  },
  notCompared: {
    "with divider and None": NO_GROUPS,
    "with divider, None and conditional items": NO_GROUPS,
    "with hints on items": PLAIN,
    "with legend as a page heading": PLAIN,
    "with error message": PLAIN,
    "with conditional items": NO_REVEALS,
    "with id and name": PLAIN,
    "with disabled item": PLAIN,
    "with idPrefix": LEGEND,
    "with falsy values": LEGEND,
    "with fieldset describedBy": LEGEND,
    "with checked item": LEGEND,
    "items with attributes": LEGEND,
    "empty conditional": NO_REVEALS,
    "with label classes": LEGEND,
    "multiple hints": LEGEND,
    "with error, hint and fieldset describedBy": LEGEND,
    "label with attributes": LEGEND,
    "fieldset params": PLAIN,
    "with error and idPrefix": LEGEND,
    "with error message and fieldset describedBy": LEGEND,
    "with conditional item checked": NO_REVEALS,
    "textarea in conditional": NO_REVEALS,
    "with conditional items with special characters": NO_REVEALS,
  },
});

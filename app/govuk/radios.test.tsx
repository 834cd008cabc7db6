import fixtures from "govuk-frontend/dist/govuk/components/radios/fixtures.json";

import {
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";
import { Radios } from "./radios";

type Text = { text?: string; html?: string };
type Options = {
  name: string;
  idPrefix?: string;
  fieldset?: { legend?: Text };
  hint?: Text;
  errorMessage?: { text?: string };
  value?: string;
  items: (Text & { value: string; checked?: boolean })[];
};

const NO_GROUPS = "ours are not in groups";
const NO_REVEALS = "nothing is revealed without script";
const LEGEND = "a legend, and what is with it, describes them";
const PLAIN = "each is its text and nothing else";

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ name, idPrefix, fieldset, hint, errorMessage, value, items }) => (
    <Radios
      name={name}
      legend={content(fieldset?.legend)}
      items={items.map((item) => ({
        value: item.value,
        text: content(item),
        isChosen: item.checked ?? item.value === value,
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
  },
  notCompared: {
    "with legend as page heading": LEGEND,
    "with a divider": NO_GROUPS,
    "with hints on items": PLAIN,
    "without fieldset": LEGEND,
    "with conditional items": NO_REVEALS,
    "with conditional item checked": NO_REVEALS,
    "with idPrefix": LEGEND,
    "minimal items and name": LEGEND,
    "with falsy items": PLAIN,
    "fieldset with describedBy": LEGEND,
    "items with attributes": PLAIN,
    "with empty conditional": NO_REVEALS,
    "label with classes": PLAIN,
    "with hints on parent and items": PLAIN,
    "with describedBy and hint": LEGEND,
    "with error message": LEGEND,
    "with error message and idPrefix": LEGEND,
    "with hint, error message and describedBy": LEGEND,
    "label with attributes": PLAIN,
    "fieldset params": LEGEND,
    "with fieldset, error message and describedBy": LEGEND,
    "item checked overrides value": LEGEND,
    "textarea in conditional": NO_REVEALS,
    "with disabled": PLAIN,
    "prechecked using value": LEGEND,
    "with conditional items with special characters": NO_REVEALS,
    "with conditional items and pre-checked value": NO_REVEALS,
  },
});

import fixtures from "govuk-frontend/dist/govuk/components/textarea/fixtures.json";

import { type FieldOptions, fieldOf } from "./field-sample";
import {
  type Attributes,
  compareWithOfficialFixtures,
  given,
} from "./official-fixtures";
import { Textarea } from "./textarea";

type Options = FieldOptions & {
  name: string;
  value?: string;
  rows?: number;
  autocomplete?: string;
  spellcheck?: boolean;
  attributes?: Attributes;
};

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ name, value, rows, attributes, ...options }) => (
    <Textarea
      name={name}
      {...fieldOf(options)}
      {...given({
        value,
        rows,
        autoComplete: options.autocomplete,
        spellCheck: options.spellcheck,
      })}
      {...attributes}
    />
  ),
  notOffered: {
    formGroup: "its classes are for layouts that we do not have",
  },
});

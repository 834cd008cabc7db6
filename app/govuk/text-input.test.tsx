import fixtures from "govuk-frontend/dist/govuk/components/input/fixtures.json";

import {
  type Attributes,
  compareWithOfficialFixtures,
  given,
} from "./official-fixtures";
import { type FieldOptions, fieldOf } from "./field-sample";
import { TextInput } from "./text-input";

type Options = FieldOptions & {
  name: string;
  value?: string | number;
  type?: string;
  inputmode?: "decimal";
  autocomplete?: string;
  autocapitalize?: string;
  pattern?: string;
  spellcheck?: boolean;
  attributes?: Attributes;
};

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ name, value, type, attributes, ...options }) => (
    <TextInput
      name={name}
      {...fieldOf(options)}
      {...given({
        type,
        value: value === undefined ? undefined : String(value),
        inputMode: options.inputmode,
        autoComplete: options.autocomplete,
        autoCapitalize: options.autocapitalize,
        pattern: options.pattern,
        spellCheck: options.spellcheck,
      })}
      {...attributes}
    />
  ),
  notOffered: {
    prefix: "no field of ours has a unit",
    suffix: "no field of ours has a unit",
    formGroup: "its classes are for layouts that we do not have",
    disabled: "a field is never disabled",
  },
});

import fixtures from "govuk-frontend/dist/govuk/components/file-upload/fixtures.json";

import { type FieldOptions, fieldOf } from "./field-sample";
import { FileUpload } from "./file-upload";
import {
  type Attributes,
  compareWithOfficialFixtures,
  given,
} from "./official-fixtures";

type Options = FieldOptions & {
  name: string;
  multiple?: boolean;
  attributes?: Attributes;
};

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ name, multiple, attributes, ...options }) => (
    <FileUpload
      name={name}
      {...fieldOf(options)}
      {...given({ multiple })}
      {...attributes}
    />
  ),
  notOffered: {
    javascript: "the browser's own field needs no script",
    formGroup: "its classes are for layouts that we do not have",
    disabled: "a field is never disabled",
  },
});

import fixtures from "govuk-frontend/dist/govuk/components/error-summary/fixtures.json";

import { ErrorSummary, type SummarisedError } from "./error-summary";
import {
  type Attributes,
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";

type ErrorItem = {
  text?: string;
  html?: string;
  href?: string;
  attributes?: Attributes;
};

type Options = {
  titleText?: string;
  titleHtml?: string;
  descriptionText?: string;
  descriptionHtml?: string;
  errorList?: ErrorItem[];
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes;
};

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({
    disableAutoFocus,
    classes,
    attributes,
    errorList = [],
    ...options
  }) => (
    <ErrorSummary
      errors={errorList.map(errorOf)}
      title={content(
        given({ text: options.titleText, html: options.titleHtml }),
      )}
      description={content(
        given({ text: options.descriptionText, html: options.descriptionHtml }),
      )}
      {...given({
        takesFocus:
          disableAutoFocus === undefined ? undefined : !disableAutoFocus,
        className: classes,
      })}
      {...attributes}
    />
  ),
});

function errorOf({ href, attributes, ...text }: ErrorItem): SummarisedError {
  return { text: content(text), ...given({ href, attributes }) };
}

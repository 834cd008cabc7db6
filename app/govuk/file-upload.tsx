import { LabelledInput, type LabelledInputProps } from "./labelled-input";

/**
 * Chooses a file, as the browser offers it.
 * https://design-system.service.gov.uk/components/file-upload/
 */
export function FileUpload(
  props: Omit<LabelledInputProps, "type" | "defaultValue">,
) {
  return <LabelledInput block="govuk-file-upload" type="file" {...props} />;
}

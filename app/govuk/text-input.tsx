import { LabelledInput, type LabelledInputProps } from "./labelled-input";

type TextInputProps = Omit<LabelledInputProps, "defaultValue"> & {
  /** What stands in it when the page comes. */
  value?: string | undefined;
};

/**
 * One line of text.
 * https://design-system.service.gov.uk/components/text-input/
 */
export function TextInput({ value, type = "text", ...props }: TextInputProps) {
  return (
    <LabelledInput
      block="govuk-input"
      type={type}
      defaultValue={value}
      {...props}
    />
  );
}

import { Choices, type ChoicesProps } from "./choices";

/**
 * Any number of things to choose.
 * https://design-system.service.gov.uk/components/checkboxes/
 */
export function Checkboxes(props: ChoicesProps) {
  return <Choices kind="checkbox" {...props} />;
}

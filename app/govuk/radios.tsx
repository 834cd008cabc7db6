import { Choices, type ChoicesProps } from "./choices";

/**
 * One of several things to choose.
 * https://design-system.service.gov.uk/components/radios/
 */
export function Radios(props: ChoicesProps) {
  return <Choices kind="radio" {...props} />;
}

import type { ReactNode } from "react";

import { describedBy, Explanation, type FieldProps, FormGroup } from "./field";

type CheckboxesProps = Pick<FieldProps, "hint" | "error"> & {
  name: string;
  /** The id of the first box, and the beginning of the others'; the name when not given. */
  idPrefix?: string;
  legend: ReactNode;
  items: readonly { value: string; text: ReactNode }[];
};

/**
 * Any number of things to choose.
 * https://design-system.service.gov.uk/components/checkboxes/
 */
export function Checkboxes({
  name,
  idPrefix = name,
  legend,
  hint,
  error,
  items,
}: CheckboxesProps) {
  return (
    <FormGroup hasError={Boolean(error)}>
      <fieldset
        className="govuk-fieldset"
        aria-describedby={describedBy({ id: idPrefix, hint, error })}
      >
        <legend className="govuk-fieldset__legend">{legend}</legend>
        <Explanation id={idPrefix} hint={hint} error={error} />
        <div className="govuk-checkboxes" data-module="govuk-checkboxes">
          {items.map(({ value, text }, place) => {
            const id = place === 0 ? idPrefix : `${idPrefix}-${place + 1}`;
            return (
              <div className="govuk-checkboxes__item" key={value}>
                <input
                  className="govuk-checkboxes__input"
                  id={id}
                  name={name}
                  type="checkbox"
                  value={value}
                />
                <label
                  className="govuk-label govuk-checkboxes__label"
                  htmlFor={id}
                >
                  {text}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    </FormGroup>
  );
}

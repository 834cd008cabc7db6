import type { ReactNode } from "react";

import { classNames } from "./class-names";
import { describedBy, Explanation, type FieldProps, FormGroup } from "./field";

export type DatePart = "day" | "month" | "year";

type DateInputProps = Pick<FieldProps, "hint" | "error"> & {
  id: string;
  legend: ReactNode;
  legendClassName?: string;
  isHeading?: boolean;
  values?: Partial<Record<DatePart, string>>;
  /** The parts that are wrong; all of them where there is an error and nothing is said. */
  wrong?: readonly DatePart[];
  /** `bday` for `bday-day`, `bday-month` and `bday-year`. */
  autoComplete?: string;
};

const PARTS = [
  { part: "day", label: "Day", width: 2 },
  { part: "month", label: "Month", width: 2 },
  { part: "year", label: "Year", width: 4 },
] as const;

/**
 * A date that somebody knows by heart, as three numbers.
 * https://design-system.service.gov.uk/components/date-input/
 */
export function DateInput({
  id,
  legend,
  legendClassName,
  isHeading = false,
  hint,
  error,
  values = {},
  wrong = ["day", "month", "year"],
  autoComplete,
}: DateInputProps) {
  return (
    <FormGroup hasError={Boolean(error)}>
      <fieldset
        className="govuk-fieldset"
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- GOV.UK's markup: else JAWS keeps the description to itself
        role="group"
        aria-describedby={describedBy({ id, hint, error })}
      >
        <legend
          className={classNames("govuk-fieldset__legend", legendClassName)}
        >
          {isHeading ? (
            <h1 className="govuk-fieldset__heading">{legend}</h1>
          ) : (
            legend
          )}
        </legend>
        <Explanation id={id} hint={hint} error={error} />
        <div className="govuk-date-input" id={id}>
          {PARTS.map(({ part, label, width }) => (
            <Part
              key={part}
              id={`${id}-${part}`}
              name={part}
              label={label}
              width={width}
              value={values[part]}
              isWrong={Boolean(error) && wrong.includes(part)}
              autoComplete={autoComplete && `${autoComplete}-${part}`}
            />
          ))}
        </div>
      </fieldset>
    </FormGroup>
  );
}

type PartProps = {
  id: string;
  name: string;
  label: string;
  width: number;
  value: string | undefined;
  isWrong: boolean;
  autoComplete: string | undefined;
};

function Part({ id, label, width, value, isWrong, ...attributes }: PartProps) {
  return (
    <div className="govuk-date-input__item">
      <div className="govuk-form-group">
        <label className="govuk-label govuk-date-input__label" htmlFor={id}>
          {label}
        </label>
        <input
          {...attributes}
          className={classNames(
            "govuk-input govuk-date-input__input",
            isWrong && "govuk-input--error",
            `govuk-input--width-${width}`,
          )}
          id={id}
          type="text"
          inputMode="numeric"
          defaultValue={value}
        />
      </div>
    </div>
  );
}

import type { ReactNode } from "react";

import { describedBy, Explanation, type FieldProps, FormGroup } from "./field";

export type ChoicesProps = Pick<FieldProps, "hint" | "error"> & {
  name: string;
  /** The id of the first choice, and the beginning of the others'; the name when not given. */
  idPrefix?: string;
  legend: ReactNode;
  items: readonly { value: string; text: ReactNode; isChosen?: boolean }[];
};

/** What checkboxes and radios have in common: a fieldset with something to choose. */
export function Choices({
  kind,
  name,
  idPrefix = name,
  legend,
  hint,
  error,
  items,
}: ChoicesProps & { kind: "checkbox" | "radio" }) {
  const block = kind === "radio" ? "govuk-radios" : "govuk-checkboxes";
  return (
    <FormGroup hasError={Boolean(error)}>
      <fieldset
        className="govuk-fieldset"
        aria-describedby={describedBy({ id: idPrefix, hint, error })}
      >
        <legend className="govuk-fieldset__legend">{legend}</legend>
        <Explanation id={idPrefix} hint={hint} error={error} />
        <div className={block}>
          {items.map(({ value, text, isChosen }, place) => {
            const id = place === 0 ? idPrefix : `${idPrefix}-${place + 1}`;
            return (
              <div className={`${block}__item`} key={value}>
                <input
                  className={`${block}__input`}
                  id={id}
                  name={name}
                  type={kind}
                  value={value}
                  defaultChecked={isChosen}
                />
                <label className={`govuk-label ${block}__label`} htmlFor={id}>
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

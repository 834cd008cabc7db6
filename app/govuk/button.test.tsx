import fixtures from "govuk-frontend/dist/govuk/components/button/fixtures.json";

import { Button } from "./button";
import {
  type Attributes,
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";

type Options = {
  text?: string;
  html?: string;
  href?: string;
  id?: string;
  name?: string;
  value?: string;
  type?: "button" | "submit" | "reset";
  classes?: string;
  isStartButton?: boolean;
  preventDoubleClick?: boolean;
  attributes?: Attributes;
};

const disabled =
  "a button is never disabled: it says what is wrong when it is pressed";

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({
    href,
    id,
    name,
    value,
    type,
    attributes,
    preventDoubleClick,
    ...options
  }) => {
    const look = { ...attributes, ...lookOf(options), ...given({ id }) };
    return href ? (
      <Button href={href} {...look} />
    ) : (
      <Button {...look} {...given({ name, value, type, preventDoubleClick })} />
    );
  },
  notCompared: {
    disabled,
    "secondary disabled": disabled,
    "warning disabled": disabled,
    "inverse disabled": disabled,
  },
});

function lookOf({ classes = "", isStartButton, ...text }: Options) {
  const variant = (["secondary", "warning", "inverse"] as const).find((name) =>
    classes.includes(`govuk-button--${name}`),
  );
  const others = classes.replace(`govuk-button--${variant}`, "").trim();
  return {
    ...given({ variant, isStart: isStartButton }),
    ...(others && { className: others }),
    children: content(text),
  };
}

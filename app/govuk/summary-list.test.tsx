import fixtures from "govuk-frontend/dist/govuk/components/summary-list/fixtures.json";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import type { HeadingLevel } from "./attributes";
import {
  type Attributes,
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";
import type { SummaryAction } from "./summary-action";
import { SummaryCard } from "./summary-card";
import { SummaryList, type SummaryRow } from "./summary-list";

type Text = { text?: string; html?: string; classes?: string };
type Action = Text & {
  href: string;
  visuallyHiddenText?: string;
  attributes?: Attributes;
};
type Actions = { items?: Action[]; classes?: string };
type Row = { key: Text; value: Text; actions?: Actions; classes?: string };
type Card = {
  title?: Text & { headingLevel?: HeadingLevel };
  actions?: Actions;
  classes?: string;
  attributes?: Attributes;
};
type Options = {
  rows: (Row | null | false | "")[];
  card?: Card;
  classes?: string;
  attributes?: Attributes;
};

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ rows, card, classes, attributes }) => {
    const ours = rows.map((row) => row && rowOf(row));
    return card ? (
      <SummaryCard
        rows={ours}
        {...cardOf(card)}
        {...given({ listClassName: classes })}
      />
    ) : (
      <SummaryList
        rows={ours}
        {...given({ className: classes })}
        {...attributes}
      />
    );
  },
  notCompared: {
    extreme:
      "its HTML has style attributes, which our Content-Security-Policy refuses",
  },
});

function rowOf({ key, value, actions, classes }: Row): SummaryRow {
  return {
    key: content(key),
    value: content(value),
    ...given({
      actions: actions?.items?.map(actionOf),
      className: classes,
      keyClassName: key.classes,
      valueClassName: value.classes,
      actionsClassName: actions?.classes,
    }),
  };
}

function actionOf({
  href,
  visuallyHiddenText,
  attributes,
  classes,
  ...text
}: Action): SummaryAction {
  return {
    href,
    text: content(text),
    ...given({ visuallyHiddenText, attributes, className: classes }),
  };
}

function cardOf({ title, actions, classes, attributes }: Card) {
  return {
    ...attributes,
    title: content(title),
    ...given({
      headingLevel: title?.headingLevel,
      titleClassName: title?.classes,
      actions: actions?.items?.map(actionOf),
      actionsClassName: actions?.classes,
      className: classes,
    }),
  };
}

test("what follows the list stands inside the card", () => {
  const html = renderToStaticMarkup(
    <SummaryCard title="Induction" rows={[{ key: "Status", value: "Passed" }]}>
      <p>Periods</p>
    </SummaryCard>,
  );
  expect(html).toMatch(/<\/dl><p>Periods<\/p><\/div><\/div>$/);
});

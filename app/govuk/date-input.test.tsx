import fixtures from "govuk-frontend/dist/govuk/components/date-input/fixtures.json";

import { DateInput, type DatePart } from "./date-input";
import {
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";

type Options = {
  id: string;
  fieldset?: {
    legend: {
      text?: string;
      html?: string;
      classes?: string;
      isPageHeading?: boolean;
    };
  };
  hint?: { text?: string };
  errorMessage?: { text?: string };
  values?: Partial<Record<DatePart, number>>;
} & Partial<Record<DatePart, { error?: boolean }>>;

const PARTS = ["day", "month", "year"] as const;

compareWithOfficialFixtures<Options>(fixtures, {
  render: ({ id, fieldset, hint, errorMessage, values = {}, ...options }) => {
    const { legend = {} } = fieldset ?? {};
    const wrong = PARTS.filter((part) => options[part]?.error);
    return (
      <DateInput
        id={id}
        legend={content(legend)}
        values={given({
          day: values.day?.toString(),
          month: values.month?.toString(),
          year: values.year?.toString(),
        })}
        {...given({
          legendClassName: "classes" in legend ? legend.classes : undefined,
          isHeading:
            "isPageHeading" in legend ? legend.isPageHeading : undefined,
          hint: hint && content(hint),
          error: errorMessage?.text,
          wrong: wrong.length > 0 ? wrong : undefined,
        })}
      />
    );
  },
  notOffered: {
    items: "every date of ours has a day, a month and a year, in this order",
    namePrefix: "no page of ours asks for two dates",
    classes: "it has no use here",
    attributes: "it has no use here",
    formGroup: "its classes are for layouts that we do not have",
  },
  notCompared: {
    "with translations": "the parts are named in English",
    "with errors only": "an error always says what is wrong",
    "with errors only (using classes)": "an error always says what is wrong",
    "with field value": "a date always has a legend",
    "with field value overriding values": "a date always has a legend",
    "with hint and described by": "its hint and error describe it",
    "with error message and described by": "its hint and error describe it",
    "with error on single field by omission":
      "`wrong` says which, and not which not",
    "with error on single field using classes": "`wrong` says which",
  },
});

import fixtures from "govuk-frontend/dist/govuk/components/header/fixtures.json";

import { Header } from "./header";
import {
  type Attributes,
  compareWithOfficialFixtures,
  given,
} from "./official-fixtures";

type Options = {
  homepageUrl?: string;
  containerClasses?: string;
  classes?: string;
  attributes?: Attributes;
};

compareWithOfficialFixtures<Options>(fixtures, {
  drawnBy: ["viewBox", "d", "cx", "cy", "r", "xmlns", "focusable"],
  render: ({
    homepageUrl = "//gov.uk",
    containerClasses,
    classes,
    attributes,
  }) => (
    <Header
      homepage={homepageUrl}
      {...given({ containerClassName: containerClasses, className: classes })}
      {...attributes}
    />
  ),
  notCompared: {
    "with product name":
      "the name of a service stands in its service navigation",
  },
});

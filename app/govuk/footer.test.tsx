import fixtures from "govuk-frontend/dist/govuk/components/footer/fixtures.json";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { Footer, type FooterLink } from "./footer";
import {
  type Attributes,
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";

type Text = { text?: string; html?: string };

type Options = {
  meta?: Text & { items?: FooterLink[]; visuallyHiddenTitle?: string };
  contentLicence?: Text | null;
  copyright?: Text;
  classes?: string;
  containerClasses?: string;
  attributes?: Attributes;
};

const navigation = "the pages of this service are few: no columns of links";

compareWithOfficialFixtures<Options>(fixtures, {
  leftOut: ({ attrs }) =>
    attrs.some(({ value }) =>
      value.split(/\s/).includes("govuk-footer__crown"),
    ),
  render: ({
    meta,
    contentLicence,
    copyright,
    classes,
    containerClasses,
    attributes,
  }) => (
    <Footer
      {...given({
        links: meta?.items ?? (meta ? [] : undefined),
        linksTitle: meta?.visuallyHiddenTitle,
        className: classes,
        containerClassName: containerClasses,
      })}
      licence={
        contentLicence === null
          ? null
          : contentLicence
            ? content(contentLicence)
            : licence
      }
      copyright={copyright ? content(copyright) : "© Crown copyright"}
      {...attributes}
    >
      {content(meta)}
    </Footer>
  ),
  notCompared: {
    "with default width navigation (one column)": navigation,
    "with default width navigation (two columns)": navigation,
    "with navigation": navigation,
    "Full GDS example": navigation,
    "Three equal columns": navigation,
    "with navigation item attributes": navigation,
  },
});

// The sentence that GOV.UK's footer says unasked; ours says what it is given.
const licence = content({
  html: `All content is available under the
    <a class="govuk-footer__link" href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="license"
    >Open Government Licence v3.0</a>, except where otherwise stated`,
});

test("a footer without licence and copyright draws nothing and says neither", () => {
  const html = renderToStaticMarkup(
    <Footer links={[{ text: "Cookies", href: "/cookies" }]} />,
  );
  expect(html).not.toMatch(/svg|licence|copyright/i);
});

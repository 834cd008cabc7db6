import fixtures from "govuk-frontend/dist/govuk/components/service-navigation/fixtures.json";

import {
  type Attributes,
  compareWithOfficialFixtures,
  content,
  given,
} from "./official-fixtures";
import {
  ServiceNavigation,
  type ServiceNavigationItem,
} from "./service-navigation";

type Item = {
  text?: string;
  html?: string;
  href?: string;
  active?: boolean;
  current?: boolean;
};

type Options = {
  serviceName?: string;
  serviceUrl?: string;
  navigation?: (Item | null | false | "")[];
  collapseNavigationOnMobile?: boolean;
  menuButtonText?: string;
  menuButtonLabel?: string;
  navigationLabel?: string;
  navigationClasses?: string;
  navigationId?: string;
  ariaLabel?: string;
  classes?: string;
  attributes?: Attributes;
};

compareWithOfficialFixtures<Options>(fixtures, {
  render: (options) => (
    <ServiceNavigation
      {...given({
        serviceName: options.serviceName,
        serviceUrl: options.serviceUrl,
        items: options.navigation?.map((item) => item && itemOf(item)),
        collapsesOnMobile: options.collapseNavigationOnMobile,
        menuText: options.menuButtonText,
        menuLabel: options.menuButtonLabel,
        navigationLabel: options.navigationLabel,
        navigationClassName: options.navigationClasses,
        navigationId: options.navigationId,
        "aria-label": options.ariaLabel,
        className: options.classes,
      })}
      {...options.attributes}
    />
  ),
  notCompared: {
    "with language navigation":
      "the service is in English only, so nothing is slotted in",
    "with right-aligned language navigation": "the same",
    "inverse with language navigation": "the same",
    "with slotted content": "the same",
    "with `inline` end slot": "the same",
  },
});

function itemOf({
  href,
  active,
  current,
  ...item
}: Item): ServiceNavigationItem {
  return {
    text: content(item),
    ...given({ href }),
    ...(active && { current: "section" }),
    ...(current && { current: "page" }),
  };
}

import type { ComponentPropsWithoutRef, ReactNode } from "react";

import { present, type Absent, type LinkAttributes } from "./attributes";
import { classNames } from "./class-names";

export type ServiceNavigationItem = {
  text: ReactNode;
  /** Without an address the item is plain text. */
  href?: string;
  /** `page`: the link to the page being read. `section`: the part of the service that it is in. */
  current?: "page" | "section";
  attributes?: LinkAttributes;
};

type ServiceNavigationProps = Omit<
  ComponentPropsWithoutRef<"section">,
  "children"
> & {
  serviceName?: ReactNode;
  serviceUrl?: string;
  items?: readonly (ServiceNavigationItem | Absent)[];
  /** Folds the list behind a menu button on a small screen, where there is script to unfold it. */
  collapsesOnMobile?: boolean;
  menuText?: string;
  /** What the menu button is called where its text alone does not say it. */
  menuLabel?: string;
  navigationLabel?: string;
  navigationClassName?: string;
  navigationId?: string;
};

/**
 * The name of the service and its few top-level links.
 * https://design-system.service.gov.uk/components/service-navigation/
 */
export function ServiceNavigation({
  serviceName,
  serviceUrl,
  items = [],
  collapsesOnMobile = present(items).length > 1,
  menuText = "Menu",
  menuLabel = menuText,
  navigationLabel = menuText,
  navigationClassName,
  navigationId = "navigation",
  className,
  "aria-label": label = "Service information",
  ...attributes
}: ServiceNavigationProps) {
  // A named service makes a landmark of the whole; without one the <nav> is landmark enough.
  const Root = serviceName ? "section" : "div";
  return (
    <Root
      {...attributes}
      {...(serviceName ? { "aria-label": label } : {})}
      className={classNames("govuk-service-navigation", className)}
    >
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          {serviceName ? (
            <ServiceName name={serviceName} url={serviceUrl} />
          ) : null}
          <List
            items={present(items)}
            id={navigationId}
            aria-label={navigationLabel}
            className={navigationClassName}
          >
            {collapsesOnMobile ? (
              <MenuButton
                controls={navigationId}
                text={menuText}
                label={menuLabel}
              />
            ) : null}
          </List>
        </div>
      </div>
    </Root>
  );
}

type NavigationProps = ComponentPropsWithoutRef<"nav"> & {
  items: ServiceNavigationItem[];
};

function List({
  items,
  id,
  className,
  children,
  ...attributes
}: NavigationProps) {
  if (items.length === 0) return null;
  return (
    <nav
      {...attributes}
      className={classNames("govuk-service-navigation__wrapper", className)}
    >
      {children}
      <ul className="govuk-service-navigation__list" id={id}>
        {items.map((item, index) => (
          <Item key={index} {...item} />
        ))}
      </ul>
    </nav>
  );
}

function ServiceName({
  name,
  url,
}: {
  name: ReactNode;
  url: string | undefined;
}) {
  return (
    <span className="govuk-service-navigation__service-name">
      {url ? (
        <a href={url} className="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span className="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  );
}

function MenuButton({
  controls,
  text,
  label,
}: {
  controls: string;
  text: string;
  label: string;
}) {
  return (
    <button
      type="button"
      className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
      aria-controls={controls}
      {...(label === text ? {} : { "aria-label": label })}
      hidden
      // oxlint-disable-next-line jsx-a11y/no-aria-hidden-on-focusable -- hidden until script shows it
      aria-hidden="true"
    >
      {text}
    </button>
  );
}

function Item({ text, href, current, attributes }: ServiceNavigationItem) {
  const content = current ? (
    <strong className="govuk-service-navigation__active-fallback">
      {text}
    </strong>
  ) : (
    text
  );
  const state = current
    ? ({ "aria-current": current === "page" ? "page" : true } as const)
    : {};
  return (
    <li
      className={classNames(
        "govuk-service-navigation__item",
        current && "govuk-service-navigation__item--active",
      )}
    >
      {href ? (
        <a
          className="govuk-service-navigation__link"
          href={href}
          {...state}
          {...attributes}
        >
          {content}
        </a>
      ) : (
        <span className="govuk-service-navigation__text" {...state}>
          {content}
        </span>
      )}
    </li>
  );
}

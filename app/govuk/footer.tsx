import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { licenceMark } from "virtual:govuk-logo";

import { present, type Absent, type LinkAttributes } from "./attributes";
import { classNames } from "./class-names";

export type FooterLink = {
  text: ReactNode;
  href: string;
  attributes?: LinkAttributes;
};

type FooterProps = ComponentPropsWithoutRef<"div"> & {
  links?: readonly (FooterLink | Absent)[];
  /** Heading of the links, for those who cannot see that they are links of a footer. */
  linksTitle?: ReactNode;
  /** Under what licence the content may be used, in a sentence; no line without it. */
  licence?: ReactNode;
  /** Whose the content is; no line without it. */
  copyright?: ReactNode;
  containerClassName?: string;
};

/**
 * Links that every page has, and the content licence. `children` stand below the links.
 * Draws neither crown nor Royal Arms: the crest alone weighs more than a page.
 * https://design-system.service.gov.uk/components/footer/
 */
export function Footer({
  links,
  linksTitle = "Support links",
  licence,
  copyright,
  children,
  className,
  containerClassName,
  ...attributes
}: FooterProps) {
  return (
    <div {...attributes} className={classNames("govuk-footer", className)}>
      <div className={classNames("govuk-width-container", containerClassName)}>
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {links || children ? (
              <h2 className="govuk-visually-hidden">{linksTitle}</h2>
            ) : null}
            {links?.length ? <Links links={present(links)} /> : null}
            {children ? (
              <div className="govuk-footer__meta-custom">{children}</div>
            ) : null}
            {licence ? <Licence>{licence}</Licence> : null}
          </div>
          {copyright ? <Copyright>{copyright}</Copyright> : null}
        </div>
      </div>
    </div>
  );
}

function Links({ links }: { links: FooterLink[] }) {
  return (
    <ul className="govuk-footer__inline-list">
      {links.map(({ text, href, attributes }) => (
        <li key={href} className="govuk-footer__inline-list-item">
          <a className="govuk-footer__link" href={href} {...attributes}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Licence({ children }: { children: ReactNode }) {
  return (
    <>
      <svg
        aria-hidden="true"
        focusable="false"
        className="govuk-footer__licence-logo"
        xmlns="http://www.w3.org/2000/svg"
        viewBox="0 0 483.2 195.7"
        height="17"
        width="41"
      >
        <path fill="currentColor" d={licenceMark} />
      </svg>
      <span className="govuk-footer__licence-description">{children}</span>
    </>
  );
}

function Copyright({ children }: { children: ReactNode }) {
  return (
    <div className="govuk-footer__meta-item">
      <a
        className="govuk-footer__link govuk-footer__copyright-logo"
        href="https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/"
      >
        {children}
      </a>
    </div>
  );
}

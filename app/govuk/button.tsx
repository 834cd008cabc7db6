import type { ComponentPropsWithoutRef, ReactNode } from "react";

import { classNames } from "./class-names";

type Look = {
  children: ReactNode;
  /** `primary` once a page; `warning` for what cannot be undone. */
  variant?: "primary" | "secondary" | "warning" | "inverse";
  /** The call to action of a start page, with an arrow. */
  isStart?: boolean;
};

type PressedButton = Look &
  Omit<ComponentPropsWithoutRef<"button">, "children" | "disabled"> & {
    href?: never;
    /** Where there is script, a second click within a second does nothing. */
    preventDoubleClick?: boolean;
  };

type LinkButton = Look &
  Omit<ComponentPropsWithoutRef<"a">, "children"> & { href: string };

type ButtonProps = PressedButton | LinkButton;

/**
 * Submits the form it is in or, with `href`, leads on as a link that looks like a button.
 * A button is never disabled: it says what is wrong when it is pressed.
 * https://design-system.service.gov.uk/components/button/
 */
export function Button(props: ButtonProps) {
  return isLink(props) ? (
    <LinkButton {...props} />
  ) : (
    <PressedButton {...props} />
  );
}

function isLink(props: ButtonProps): props is LinkButton {
  return typeof props.href === "string";
}

function LinkButton({
  variant,
  isStart,
  className,
  children,
  ...attributes
}: LinkButton) {
  return (
    <a
      {...attributes}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- GOV.UK's markup; its script adds the space key
      role="button"
      draggable="false"
      className={buttonClass({ variant, isStart, className })}
    >
      <Content isStart={isStart}>{children}</Content>
    </a>
  );
}

function PressedButton({
  variant,
  isStart,
  className,
  children,
  preventDoubleClick,
  type = "submit",
  ...attributes
}: PressedButton) {
  return (
    <button
      {...attributes}
      type={type}
      data-prevent-double-click={preventDoubleClick}
      className={buttonClass({ variant, isStart, className })}
    >
      <Content isStart={isStart}>{children}</Content>
    </button>
  );
}

function buttonClass({
  variant = "primary",
  isStart = false,
  className,
}: {
  variant: Look["variant"];
  isStart: boolean | undefined;
  className: string | undefined;
}) {
  return classNames(
    "govuk-button",
    variant !== "primary" && `govuk-button--${variant}`,
    className,
    isStart && "govuk-button--start",
  );
}

/** A start button is a flex container: marked-up text in it needs a wrapper to keep its blanks. */
function Content({
  isStart = false,
  children,
}: {
  isStart: boolean | undefined;
  children: ReactNode;
}) {
  if (!isStart) return children;
  return (
    <>
      {typeof children === "string" ? children : <span>{children}</span>}
      <svg
        className="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  );
}

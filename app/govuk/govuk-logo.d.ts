/** Taken from govuk-frontend at build time by `tools/govuk-logo.ts`. */
declare module "virtual:govuk-logo" {
  /** The GOV.UK logotype, as one `<svg>` element. */
  export const logo: string;
  /** The outline of the Open Government Licence mark: the `d` of a path in a 483.2 by 195.7 box. */
  export const licenceMark: string;
}

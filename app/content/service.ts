export const SERVICE_NAME = "Access your teaching qualifications";

/** Teaching Regulation Agency, who answer for the record. */
export const SUPPORT_EMAIL = "teaching.status@education.gov.uk";

/** A page's title as GOV.UK writes it: page, service, GOV.UK. */
export function pageTitle(page: string): string {
  return page === SERVICE_NAME
    ? `${SERVICE_NAME} - GOV.UK`
    : `${page} - ${SERVICE_NAME} - GOV.UK`;
}

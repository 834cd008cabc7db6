export const SERVICE_NAME = "Access your teaching qualifications";

/** What the account pages call themselves: they are the account that a teacher signs in with. */
export const ACCOUNT_NAME = "DfE Identity account";

/** Teaching Regulation Agency, who answer for the record. */
export const SUPPORT_EMAIL = "teaching.status@education.gov.uk";

/** The title of a page of the account; one that shows a form with errors says so first. */
export function accountTitle(page: string, hasErrors = false): string {
  const name = page === ACCOUNT_NAME ? page : `${page} - ${ACCOUNT_NAME}`;
  return `${hasErrors ? "Error: " : ""}${name} - GOV.UK`;
}

/** A page's title as GOV.UK writes it: page, service, GOV.UK. */
export function pageTitle(page: string): string {
  return page === SERVICE_NAME
    ? `${SERVICE_NAME} - GOV.UK`
    : `${page} - ${SERVICE_NAME} - GOV.UK`;
}

/** An e-mail to support with its subject filled in; the reference says which page it is about. */
export function supportAddress(subject: string, reference: string): string {
  const words = [SERVICE_NAME, subject, reference && `reference ${reference}`];
  const about = words.filter(Boolean).join(", ");
  return `mailto:${SUPPORT_EMAIL}?subject=${encodeURIComponent(about)}`;
}

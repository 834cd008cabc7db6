import type { PageSession } from "./page-session";

export const SERVICE_NAME = "Access your teaching qualifications";

/** What the account pages call themselves: they are the account that a teacher signs in with. */
export const ACCOUNT_NAME = "DfE Identity account";

/** What they are called where a teacher signs in elsewhere: a part of this service. */
export const DETAILS_NAME = "Your details";

/** Whether somebody has signed in with GOV.UK One Login, by the id of the provider. */
export function isOneLogin(provider: string | undefined): boolean {
  return provider === "onelogin";
}

/** Teaching Regulation Agency, who answer for the record. */
export const SUPPORT_EMAIL = "teaching.status@education.gov.uk";

/** The title of a page of the account; `matches` are the routes that it is in, for who has signed in. */
export function accountTitle(
  page: string,
  matches: readonly { id: string; data: unknown }[],
): string {
  const root = matches.find(({ id }) => id === "root")?.data;
  const { session } = (root ?? {}) as { session?: PageSession | null }; // what root.tsx loads
  if (isOneLogin(session?.provider)) return pageTitle(page || DETAILS_NAME);
  return page
    ? `${page} - ${ACCOUNT_NAME} - GOV.UK`
    : `${ACCOUNT_NAME} - GOV.UK`;
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

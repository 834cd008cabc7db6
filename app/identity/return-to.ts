/**
 * Pages that a sign-in may lead back to: they show the visitor's own things and change nothing. Each
 * is named, because the link to sign in again says where it leads to, and a page must not say again
 * what somebody else has put into its address (`docs/compression.md`).
 */
const PLACES = [
  "qualifications",
  "certificates",
  "certificates/(qts|qtls|eyts|induction|npq[a-z]{1,5})",
  "identity-account",
  "offline(/copy)?",
  "account(/(name|date-of-birth|preferred-name|email|phone)(/(check|code))?)?",
  "account/requests/[A-Z\\d]{4}(-[A-Z\\d]{4}){3}",
];
const PLACE = new RegExp(`^/(${PLACES.join("|")})$`);
/** It travels in a cookie, and a browser drops one that is over 4 kB. */
const LONGEST = 200;

/**
 * Where to go after sign-in: one of our own pages by its path, else the qualifications. A whole
 * address, a query or anything that a browser could read as another host is not taken over
 * (threat 7).
 *
 * A certificate's PDF leads back to the qualifications: a download leaves the browser on the page
 * that it came from, and that would be the identity provider's.
 */
export function returnTo(asked: string | null | undefined): string {
  return asked && asked.length <= LONGEST && PLACE.test(asked)
    ? asked
    : "/qualifications";
}

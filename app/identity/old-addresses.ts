/**
 * Where the service was before, under `/qualifications`, and where that is now: bookmarks, e-mails and
 * pages of GOV.UK still lead there.
 */
const OLD = new Map([
  ["start", "/"],
  ["sign-in", "/sign-in"],
  ["sign-out", "/sign-out"],
  ["sign-out/new", "/sign-out"],
  ["sign-out/confirm", "/sign-out"],
  ["feedback", "/feedback"],
  ["feedback/success", "/feedback/sent"],
  ["cookies", "/cookies"],
  ["privacy", "/privacy"],
  ["accessibility", "/accessibility"],
  ["identity_user", "/identity-account"],
  ["one-login-user", "/account"],
  ["one-login-user/name-changes/new", "/account/name"],
  ["one-login-user/date-of-birth-changes/new", "/account/date-of-birth"],
]);

/** Where what was at `/qualifications/` and this is now; null where nothing was. */
export function newAddressOf(rest: string): string | null {
  const path = rest.replace(/\/+$/, "");
  const [, file] = /^certificates\/([a-z]+\.pdf)$/.exec(path) ?? [];
  return file ? `/certificates/${file}` : (OLD.get(path) ?? null);
}

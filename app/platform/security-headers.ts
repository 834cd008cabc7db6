export type HeaderSetting = {
  nonce: string;
  /** Origins that a form post may be redirected through: every host of the sign-in chain. */
  signInOrigins: readonly string[];
  isHttps: boolean;
  /** Whether the page brings a service worker, and a manifest. */
  isForDevice: boolean;
};

/** Where browsers say what they did not load; each byte of it is in each page. */
export const REPORTS = "/csp";

const NO_FEATURES = "camera=(), geolocation=(), microphone=()";

/**
 * What every page is sent with. The policy is first-party and nonce-only; `form-action` lists the
 * whole sign-in chain, because browsers check it on each redirect after a form post (sign-in 5).
 */
export function securityHeaders({
  nonce,
  signInOrigins,
  isHttps,
  isForDevice,
}: HeaderSetting): [string, string][] {
  const policy = [
    // Scripts and styles by the nonce; nothing else has one, so all that is not named here is shut out.
    `default-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "connect-src 'self'",
    `form-action 'self' ${signInOrigins.join(" ")}`.trim(),
    "frame-ancestors 'none'",
    "img-src 'self'",
    ...(isForDevice ? ["manifest-src 'self'", "worker-src 'self'"] : []),
    `report-uri ${REPORTS}`,
  ].join("; ");
  return [
    ["Content-Security-Policy", policy],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", NO_FEATURES],
    // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
    ["Referrer-Policy", "same-origin"],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Robots-Tag", "noindex"],
    ...(isHttps ? [HSTS] : []),
  ];
}

const HSTS: [string, string] = [
  "Strict-Transport-Security",
  "max-age=63072000; includeSubDomains; preload",
];

import { z } from "zod";

import { dqtVersion } from "./dqt-version";

const httpAddress = z
  .url({ protocol: /^https?$/ })
  .refine(isProtected, { error: "must be https, but for localhost" });
const baseAddress = httpAddress.transform((address) =>
  address.replace(/\/+$/, ""),
);
const milliseconds = z.coerce.number().int().positive();
const secret = z.string().min(8);

/** `id:key,id:key`, the newest first; each key is 32 bytes in base64url. */
export const dataKeys = z.string().transform((text, context) => {
  const keys = text.split(",").map((pair) => {
    const [, id, key] =
      /^([A-Za-z0-9_-]{1,16}):([A-Za-z0-9_-]{43})$/.exec(pair.trim()) ?? [];
    return id && key ? { id, key } : null;
  });
  const known = keys.filter((key) => key !== null);
  if (new Set(known.map(({ id }) => id)).size < keys.length) {
    context.addIssue(
      "must be id:key pairs, each id once, each key 32 bytes in base64url",
    );
    return z.NEVER;
  }
  return known;
});

const configuration = z.object({
  SERVICE_ORIGIN: httpAddress.transform((address) => new URL(address).origin),
  /** To the letter, with its last slash if it has one (sign-in 1.1). */
  IDENTITY_ISSUER: httpAddress,
  IDENTITY_CLIENT_ID: z.string().min(1),
  IDENTITY_CLIENT_SECRET: secret,
  IDENTITY_ACCOUNT_URL: httpAddress.optional(),
  /** Optional, all three or none: the provider before GOV.UK One Login (sign-in 2). */
  ONELOGIN_ISSUER: httpAddress.optional(),
  ONELOGIN_CLIENT_ID: z.string().min(1).optional(),
  ONELOGIN_CLIENT_SECRET: secret.optional(),
  /** Where a sign-in goes through besides the issuer's own host, separated by blanks. */
  SIGN_IN_ORIGINS: z
    .string()
    .transform((text) => text.split(" ").filter(Boolean))
    .pipe(z.array(httpAddress.transform((address) => new URL(address).origin)))
    .optional(),
  IDENTITY_TIMEOUT_MS: milliseconds.default(5000),
  DQT_API_URL: baseAddress,
  DQT_API_VERSION: dqtVersion,
  /** Optional: with it a change goes to DQT also when the sign-in is over, and a certificate is checked against the record of today. */
  DQT_API_KEY: secret.optional(),
  /** How long DQT may take for a change: it fetches the evidence meanwhile. */
  CHANGE_TIMEOUT_MS: milliseconds.default(25_000),
  /** What looks for viruses in evidence (record services 2.12). */
  SCANNER_URL: httpAddress,
  NOTIFY_API_URL: baseAddress,
  /** As Notify writes keys: `name-service id-secret`. */
  NOTIFY_API_KEY: z.string().regex(/-[\da-f-]{36}-[\da-f-]{36}$/),
  NOTIFY_EMAIL_TEMPLATE: z.uuid(),
  NOTIFY_SMS_TEMPLATE: z.uuid(),
  NPQ_API_URL: baseAddress,
  NPQ_API_TOKEN: secret,
  RECORD_FRESH_SECONDS: z.coerce.number().int().nonnegative().default(60),
  RECORD_DEADLINE_MS: milliseconds.default(1000),
  RECORD_TIMEOUT_MS: milliseconds.default(5000),
  RECORD_KEEP_DAYS: z.coerce.number().int().positive().max(90).default(30),
  RECORD_LONGEST_PAUSE_MS: milliseconds.default(60_000),
  DATA_KEYS: dataKeys,
  /** A private key (PKCS #8) and its certificates, its own first, as PEM: without it no certificate is issued. */
  CERTIFICATE_SIGNING_KEY: z
    .string()
    .regex(
      /-----BEGIN PRIVATE KEY-----[^]+-----BEGIN CERTIFICATE-----[^]+-----END CERTIFICATE-----/,
    ),
  /** Until when the service is closed on purpose, as "2026-12-01T17:00:00Z"; empty or past: it is open. */
  MAINTENANCE_UNTIL: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.iso.datetime({ offset: true }).transform(Date.parse).optional(),
  ),
  /** "off" takes the service worker off the devices on which it is. */
  SERVICE_WORKER: z.enum(["on", "off"]).default("on"),
});

const ONELOGIN = [
  "ONELOGIN_ISSUER",
  "ONELOGIN_CLIENT_ID",
  "ONELOGIN_CLIENT_SECRET",
] as const;

/** One of them alone is a mistake, and not a provider less. */
const whole = configuration.superRefine((values, context) => {
  const missing = ONELOGIN.filter((name) => values[name] === undefined);
  if (missing.length < ONELOGIN.length)
    for (const name of missing)
      context.addIssue({
        code: "custom",
        path: [name],
        message: "is missing, while others of ONELOGIN_ are there",
      });
});

/** The values of `wrangler.toml` and the secrets, checked (README "Configuration"). */
export type Configuration = z.output<typeof configuration>;

/** Thrown when a value is missing or malformed; names each one, and shows none. */
export class ConfigurationError extends Error {
  override name = "ConfigurationError";
}

/**
 * Checks the environment of the Worker.
 *
 * @throws ConfigurationError that names every value that is missing or malformed
 */
export function readConfiguration(env: unknown): Configuration {
  const result = whole.safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );
  throw new ConfigurationError(
    `The configuration is not complete. ${faults.join("; ")}`,
  );
}

/** By the host that a request would go to: "http://localhost.example" only begins like ours. */
function isProtected(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === "https:" ||
    hostname === "localhost" ||
    hostname === "127.0.0.1"
  );
}

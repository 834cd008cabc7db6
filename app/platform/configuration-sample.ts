const UUID = "00000000-0000-4000-8000-000000000000";
export const KEY = "k".repeat(42) + "A";

/** It looks like one, and signs nothing. */
export const SIGNING_KEY = ["PRIVATE KEY", "CERTIFICATE"]
  .map((label) => `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----`)
  .join("\n");

/** For tests: every value there is. */
export const complete = {
  SERVICE_ORIGIN: "https://qualifications.example",
  IDENTITY_ISSUER: "https://identity.example/",
  IDENTITY_CLIENT_ID: "aytq",
  IDENTITY_CLIENT_SECRET: "client-secret",
  IDENTITY_ACCOUNT_URL: "https://identity.example/account",
  ONELOGIN_ISSUER: "https://onelogin.example/",
  ONELOGIN_CLIENT_ID: "aytq",
  ONELOGIN_CLIENT_SECRET: "other-secret",
  SIGN_IN_ORIGINS: "https://one.example/path https://two.example",
  IDENTITY_TIMEOUT_MS: "4000",
  DQT_API_URL: "https://dqt.example/api/",
  DQT_API_VERSION: "20260612",
  NPQ_API_URL: "https://npq.example",
  NPQ_API_TOKEN: "npq-token",
  SCANNER_URL: "https://scanner.example/scan",
  NOTIFY_API_URL: "https://notify.example",
  NOTIFY_API_KEY: `test-${UUID}-${UUID}`,
  NOTIFY_EMAIL_TEMPLATE: UUID,
  NOTIFY_SMS_TEMPLATE: UUID,
  RECORD_FRESH_SECONDS: "0",
  RECORD_DEADLINE_MS: "500",
  RECORD_TIMEOUT_MS: "3000",
  RECORD_KEEP_DAYS: "7",
  RECORD_LONGEST_PAUSE_MS: "9000",
  CERTIFICATE_SIGNING_KEY: SIGNING_KEY,
  DATA_KEYS: `2026:${KEY},2025:${KEY}`,
};

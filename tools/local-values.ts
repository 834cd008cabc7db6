import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { clientId } from "../mocks/server.ts";
import { notifyApiKey, notifyTemplates } from "../mocks/notify.ts";
import { newSigningKey } from "./signing-key.ts";

type Values = Record<string, string>;

/** Names of README "Configuration" that an environment may set over the local values. */
const NAMES = [
  "SERVICE_ORIGIN",
  "IDENTITY_ISSUER",
  "IDENTITY_CLIENT_ID",
  "IDENTITY_CLIENT_SECRET",
  "IDENTITY_ACCOUNT_URL",
  "IDENTITY_TIMEOUT_MS",
  "ONELOGIN_ISSUER",
  "ONELOGIN_CLIENT_ID",
  "ONELOGIN_CLIENT_SECRET",
  "SIGN_IN_ORIGINS",
  "DQT_API_URL",
  "DQT_API_VERSION",
  "DQT_API_KEY",
  "CHANGE_TIMEOUT_MS",
  "SCANNER_URL",
  "NOTIFY_API_URL",
  "NOTIFY_API_KEY",
  "NOTIFY_EMAIL_TEMPLATE",
  "NOTIFY_SMS_TEMPLATE",
  "NPQ_API_URL",
  "NPQ_API_TOKEN",
  "MAINTENANCE_UNTIL",
  "SERVICE_WORKER",
  "RECORD_FRESH_SECONDS",
  "RECORD_DEADLINE_MS",
  "RECORD_TIMEOUT_MS",
  "RECORD_KEEP_DAYS",
  "RECORD_LONGEST_PAUSE_MS",
  "DATA_KEYS",
  "CERTIFICATE_SIGNING_KEY",
];

/** Of an environment, what is configuration of ours. */
export function configurationIn(
  environment: Record<string, string | undefined>,
): Values {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Where the mocks are, as the Worker wants to know it. */
export function mockAddresses(
  mocks: string,
  { IDENTITY_CLIENT_SECRET }: Pick<Secrets, "IDENTITY_CLIENT_SECRET">,
): Values {
  return {
    IDENTITY_ISSUER: `${mocks}/identity/`,
    ONELOGIN_ISSUER: `${mocks}/one-login/`,
    ONELOGIN_CLIENT_ID: clientId,
    // Its stand-in knows us by the same secret.
    ONELOGIN_CLIENT_SECRET: IDENTITY_CLIENT_SECRET,
    DQT_API_URL: `${mocks}/dqt`,
    NPQ_API_URL: `${mocks}/npq`,
    NPQ_API_TOKEN: "local-npq-token",
    SCANNER_URL: `${mocks}/scanner/scan`,
    NOTIFY_API_URL: `${mocks}/notify`,
    NOTIFY_API_KEY: notifyApiKey,
    NOTIFY_EMAIL_TEMPLATE: notifyTemplates.email,
    NOTIFY_SMS_TEMPLATE: notifyTemplates.sms,
  };
}

/** Secrets of this machine alone, made at the first start and kept, so that a restart signs nobody out. */
export async function localSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, "secrets.json");
  const kept: Partial<Secrets> = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : {};
  const missing = NAMES_OF_SECRETS.filter((name) => !kept[name]);
  if (missing.length === 0) return kept as Secrets; // none is missing
  const secrets = { ...(await newSecrets()), ...kept };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

const NAMES_OF_SECRETS = [
  "IDENTITY_CLIENT_SECRET",
  "DATA_KEYS",
  "CERTIFICATE_SIGNING_KEY",
] as const;

type Secrets = Record<(typeof NAMES_OF_SECRETS)[number], string>;

async function newSecrets(): Promise<Secrets> {
  return {
    IDENTITY_CLIENT_SECRET: randomBytes(24).toString("base64url"),
    DATA_KEYS: `local:${randomBytes(32).toString("base64url")}`,
    CERTIFICATE_SIGNING_KEY: await newSigningKey(),
  };
}

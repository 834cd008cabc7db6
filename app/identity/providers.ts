import type { Configuration } from "~/platform/configuration.server";
import type { LinkTokenName } from "./link-tokens.server";

/** How the service signs teachers in at one provider of OpenID Connect. */
export type ProviderSetting = {
  /** As forms, addresses and sessions name it. */
  id: string;
  /** As teachers know it. */
  name: string;
  /** What teachers have there, for sentences. */
  account: string;
  /** To the letter (sign-in 1.1). */
  issuer: string;
  clientId: string;
  /** Sent with HTTP Basic (`client_secret_basic`). */
  clientSecret: string;
  scopes: readonly string[];
  /** What ID tokens may be signed with. */
  algorithms: readonly string[];
  /** Where the provider sends teachers back to; registered there to the letter. */
  callback: string;
  /** How long each of its addresses may take. */
  timeoutMs: number;
  /** What of a link in an e-mail is meant for it. */
  linkTokens: readonly LinkTokenName[];
  /** Whether its answers say who answers (RFC 9207). */
  sendsIssuer: boolean;
  /** Whether names and dates of birth are in UserInfo alone. */
  namesInUserInfo: boolean;
  /** Whether it wants to be shown the ID token when somebody signs out. */
  wantsIdToken: boolean;
};

/** The providers that teachers can sign in with, in the order in which they are offered. */
export function providerSettings(
  configuration: Configuration,
): ProviderSetting[] {
  return [...oneLogin(configuration), dfeIdentity(configuration)];
}

/** The setting of a provider; null for one that the service does not know. */
export function providerSetting(
  configuration: Configuration,
  id: string | undefined,
): ProviderSetting | null {
  const settings = providerSettings(configuration);
  return settings.find((setting) => setting.id === id) ?? null;
}

function dfeIdentity(configuration: Configuration): ProviderSetting {
  return {
    id: "identity",
    name: "DfE Identity",
    account: "DfE Identity account",
    issuer: configuration.IDENTITY_ISSUER,
    clientId: configuration.IDENTITY_CLIENT_ID,
    clientSecret: configuration.IDENTITY_CLIENT_SECRET,
    scopes: ["openid", "email", "profile", "dqt:read"],
    algorithms: ["RS256"],
    callback: `${configuration.SERVICE_ORIGIN}/auth/identity/callback`,
    timeoutMs: configuration.IDENTITY_TIMEOUT_MS,
    linkTokens: ["trn_token", "registration_token"],
    sendsIssuer: false,
    namesInUserInfo: false,
    wantsIdToken: false,
  };
}

/** None where it is not configured. */
function oneLogin({
  ONELOGIN_ISSUER: issuer,
  ONELOGIN_CLIENT_ID: clientId,
  ONELOGIN_CLIENT_SECRET: clientSecret,
  SERVICE_ORIGIN,
  IDENTITY_TIMEOUT_MS,
}: Configuration): ProviderSetting[] {
  if (!issuer || !clientId || !clientSecret) return [];
  return [
    {
      id: "onelogin",
      name: "GOV.UK One Login",
      account: "GOV.UK One Login",
      issuer,
      clientId,
      clientSecret,
      scopes: ["openid", "email", "profile", "teaching_record"],
      algorithms: ["RS256", "ES256"],
      callback: `${SERVICE_ORIGIN}/auth/onelogin/callback`,
      timeoutMs: IDENTITY_TIMEOUT_MS,
      linkTokens: ["trn_token"],
      sendsIssuer: true,
      namesInUserInfo: true,
      wantsIdToken: true,
    },
  ];
}

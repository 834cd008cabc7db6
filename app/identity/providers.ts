import type { Configuration } from "~/platform/configuration.server";

/** How the service signs teachers in at one provider of OpenID Connect. */
export type ProviderSetting = {
  /** As forms, addresses and sessions name it. */
  id: string;
  /** As teachers know it. */
  name: string;
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
};

/** The providers that teachers can sign in with, in the order in which they are offered. */
export function providerSettings(
  configuration: Configuration,
): ProviderSetting[] {
  return [dfeIdentity(configuration)];
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
    issuer: configuration.IDENTITY_ISSUER,
    clientId: configuration.IDENTITY_CLIENT_ID,
    clientSecret: configuration.IDENTITY_CLIENT_SECRET,
    scopes: ["openid", "email", "profile", "dqt:read"],
    algorithms: ["RS256"],
    callback: `${configuration.SERVICE_ORIGIN}/auth/identity/callback`,
    timeoutMs: configuration.IDENTITY_TIMEOUT_MS,
  };
}
